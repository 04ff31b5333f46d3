using System.Xml.Linq;
using DataAuditor.Reports;
using DataAuditor.Tests.Reports.Samples;

namespace DataAuditor.Tests.Reports.Html;

public sealed class HtmlFiguresTests
{
    private const string Metric = "tabular.fidelity.ks";

    [Fact]
    public void Draws_each_series_and_names_it()
    {
        var page = new HtmlPageText(SampleAudits.Failed);
        var figures = page.Section("figures").Descendants("figure").ToArray();

        Assert.Equal(2, figures.Length);
        Assert.Equal(["synthetic to real", "holdout to real"], figures[0].Descendants().Where(element => element.Name.LocalName == "li").Select(item => item.Value));
        Assert.Contains("highest from 0 to 0.0125, 0.16", figures[0].Descendants().Single(element => element.Name.LocalName == "desc").Value, StringComparison.Ordinal);
        Assert.Equal(3, figures[1].Descendants().Count(element => element.Name.LocalName == "li"));
    }

    [Fact]
    public void Has_no_section_where_no_metric_draws() => Assert.Empty(
        new HtmlPageText(SampleAudits.Passed with { Report = WithFigures([]) }).Section("figures"));

    [Theory]
    [InlineData(0.0)]
    [InlineData(5.0)]
    public void Draws_a_flat_line_and_a_single_point(double height)
    {
        var page = new HtmlPageText(SampleAudits.Passed with
        {
            Report = WithFigures([new Figure("flat", FigureKind.Line, "x", "y") { Series = [new FigureSeries("one", [2], [height]), new FigureSeries("two", [2, 2], [height, height])] }]),
        });

        Assert.DoesNotContain("NaN", page.Tree.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Draws_a_long_line_to_its_end()
    {
        double[] many = [.. Enumerable.Range(0, 1000).Select(static point => point / 999.0)];

        var page = new HtmlPageText(SampleAudits.Passed with { Report = WithFigures([new Figure("long", FigureKind.Line, "x", "y") { Series = [new FigureSeries("one", many, many)] }]) });

        Assert.Contains(page.Section("figures").Descendants(), element => (string?)element.Attribute("d") is { Length: > 10_000 } path && path.EndsWith("L360 10", StringComparison.Ordinal));
    }

    [Fact]
    public void Says_so_where_there_is_nothing_to_draw() => Assert.Contains(
        "No values to draw.", new HtmlPageText(SampleAudits.Passed with { Report = WithFigures([new Figure("none", FigureKind.Line, "x", "y") { Series = [] }]) }).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Refuses_a_series_that_is_not_finite(double value)
    {
        Assert.Throws<ArithmeticException>(() => new FigureSeries("s", [0], [value]));
        Assert.Throws<ArithmeticException>(() => new FigureSeries("s", [value], [0]));
    }

    private static AuditReport WithFigures(IReadOnlyList<Figure> figures) => SampleAudits.Passed.Report with
    {
        Measurements = [.. SampleAudits.Passed.Report.Measurements.Select(measurement => measurement with { Figures = measurement.Metric == Metric ? figures : [] })],
    };
}
