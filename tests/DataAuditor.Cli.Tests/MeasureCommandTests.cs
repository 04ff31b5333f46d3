using System.Text.Json.Nodes;

namespace DataAuditor.Cli.Tests;

public sealed class MeasureCommandTests : IDisposable
{
    private readonly Tool _tool = new();

    public MeasureCommandTests() => _tool.WriteGoodAudit();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void Measures_what_it_can_and_lists_the_others_with_the_reason()
    {
        var outcome = _tool.Run("measure", "--modality", "tabular", "--synthetic", "synthetic.csv", "--format", "json");

        Assert.Equal(0, outcome.ExitCode);
        var report = JsonNode.Parse(outcome.Output)!;
        Assert.Empty(report["gates"]!.AsArray());
        Assert.Contains(report["skipped"]!.AsArray(), skipped =>
            (string?)skipped!["metric"] == "tabular.fidelity.ks" && (string?)skipped["reason"] == "it compares with real data, and data.real is not set");
    }

    [Fact]
    public void Takes_metrics_by_glob_options_and_roles()
    {
        var outcome = _tool.Run(
            "measure", "--modality", "tabular", "--synthetic", "synthetic.csv", "--real", "real.csv", "--format", "json",
            "--metric", "tabular.fidelity.pearson", "--metric", "*.ks", "--set", "tabular.fidelity.pearson.method=spearman", "--field", "id=age");

        Assert.Equal(0, outcome.ExitCode);
        var measurements = JsonNode.Parse(outcome.Output)!["measurements"]!.AsArray();
        Assert.Equal(["tabular.fidelity.ks", "tabular.fidelity.pearson"], measurements.Select(measurement => (string?)measurement!["metric"]));
        Assert.Equal("spearman", (string?)measurements[1]!["options"]!["method"]);
        Assert.DoesNotContain(measurements[0]!["parts"]!.AsArray(), part => (string?)part!["name"] == "age");
    }

    [Fact]
    public void Shows_the_catalogue_and_one_metric()
    {
        Assert.Contains("tabular.validity.violation-rate", _tool.Run("metrics").Output, StringComparison.Ordinal);
        var shown = _tool.Run("metrics", "show", "tabular.fidelity.pearson").Output;
        Assert.Contains("lower is better", shown, StringComparison.Ordinal);
        Assert.Contains("option     method (default \"pearson\", one of pearson spearman)", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Prints_a_schema_that_knows_every_metric()
    {
        var schema = JsonNode.Parse(_tool.Run("schema").Output)!;

        var ids = schema["properties"]!["gates"]!["items"]!["properties"]!["metric"]!["anyOf"]![0]!["enum"]!.AsArray().Select(id => (string)id!);
        Assert.Contains("tabular.fidelity.contingency", ids);
    }
}
