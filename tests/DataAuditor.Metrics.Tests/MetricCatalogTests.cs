using System.Text.Json.Nodes;
using DataAuditor.Catalog;
using DataAuditor.Metrics.Tabular.Columns;
using DataAuditor.Metrics.Tabular.Fidelity;
using DataAuditor.Metrics.Tabular.Validity;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tests;

public sealed class MetricCatalogTests
{
    [Fact]
    public void Makes_a_metric_with_its_options_set()
    {
        Assert.Equal(new ChiSquare { Form = ChiSquareForm.GoodnessOfFit }, With("tabular.validity.chi-square", """{"form":"goodness-of-fit"}"""));
        Assert.Equal(new Contingency { Binning = Binning.OwnEdges, Bins = 20 }, With("tabular.fidelity.contingency", """{"binning":"own-edges","bins":20}"""));
        Assert.Equal(new Pearson { Method = CorrelationMethod.Spearman, MinRealCorrelation = 0.5 }, With("tabular.fidelity.pearson", """{"method":"spearman","minRealCorrelation":0.5}"""));
        Assert.Equal(new Ks(), With("tabular.fidelity.ks", "{}"));
    }

    [Theory]
    [InlineData("""{"bin":20}""", "tabular.fidelity.contingency: no option is named 'bin'; did you mean 'bins'?")]
    [InlineData("""{"bins":1}""", "tabular.fidelity.contingency: option 'bins' is 1; it must be from 2 to 100.")]
    [InlineData("""{"bins":101}""", "tabular.fidelity.contingency: option 'bins' is 101; it must be from 2 to 100.")]
    [InlineData("""{"bins":2.5}""", "tabular.fidelity.contingency: option 'bins' is 2.5; it must be of type integer.")]
    [InlineData("""{"bins":"ten"}""", "tabular.fidelity.contingency: option 'bins' is \"ten\"; it must be of type integer.")]
    [InlineData("""{"binning":"own"}""", "tabular.fidelity.contingency: option 'binning' is \"own\"; it must be one of quantile-real, equal-width-real, own-edges.")]
    [InlineData("""{"binning":1}""", "tabular.fidelity.contingency: option 'binning' is 1; it must be one of quantile-real, equal-width-real, own-edges.")]
    public void Refuses_an_option_with_the_reason(string options, string message) =>
        Assert.Equal(message, Assert.Throws<MetricOptionException>(() => With("tabular.fidelity.contingency", options)).Message);

    [Fact]
    public void Refuses_any_option_of_a_metric_that_has_none() =>
        Assert.Equal("tabular.fidelity.ks: no option is named 'bins'.", Assert.Throws<MetricOptionException>(() => With("tabular.fidelity.ks", """{"bins":2}""")).Message);

    [Fact]
    public void Reports_only_the_options_that_are_set()
    {
        var entry = MetricCatalog.Find("tabular.fidelity.contingency")!;

        Assert.Equal("{}", entry.OptionsOf(new Contingency()).ToJsonString());
        Assert.Equal("""{"bins":5}""", entry.OptionsOf(new Contingency { Bins = 5 }).ToJsonString());
    }

    [Fact]
    public void Describes_the_kinds_of_rules_in_the_schema()
    {
        var schema = Assert.Single(MetricCatalog.Find("tabular.validity.violation-rate")!.Options).Schema.ToJsonString();

        Assert.All(
            ["notNull", "type", "range", "allowed", "pattern", "unique", "dependency", "foreignKey", "lookup", "compare", "sql"],
            rule => Assert.Contains($"\"const\":\"{rule}\"", schema, StringComparison.Ordinal));
    }

    private static Metric With(string id, string options) => MetricCatalog.Find(id)!.With(JsonNode.Parse(options)!.AsObject());
}
