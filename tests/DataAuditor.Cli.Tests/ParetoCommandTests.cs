using System.Text.Json.Nodes;

namespace DataAuditor.Cli.Tests;

public sealed class ParetoCommandTests : IDisposable
{
    private static readonly string[] Axes = ["--trust", "tabular.validity.missing-gap", "--utility", "tabular.fidelity.ks"];

    private readonly Tool _tool = new();

    public ParetoCommandTests()
    {
        _tool.Write("real.csv", Ages(from: 20));
        Measure("good", Ages(from: 20));
        Measure("bad", Ages(from: 400, empty: 7));
    }

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void Shows_the_front_and_who_dominates()
    {
        var outcome = _tool.Run(["pareto", "good/report.json", "bad/report.json", .. Axes]);

        Assert.Equal(0, outcome.ExitCode);
        Assert.Matches(@"(?m)^\s*good\s.*on the front\s*$", outcome.Output);
        Assert.Matches(@"(?m)^\s*bad\s.*dominated by good\s*$", outcome.Output);
        Assert.Contains("hypervolume ", outcome.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(_tool.Path("artifacts/data-audit/pareto/pareto.html")));
    }

    [Fact]
    public void Prints_exactly_the_json_that_it_writes()
    {
        var outcome = _tool.Run(["pareto", "good/report.json", "bad/report.json", .. Axes, "--format", "json", "--out", "front"]);

        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal(File.ReadAllText(_tool.Path("front/pareto.json")), outcome.Output);
        Assert.Equal(["good"], JsonNode.Parse(outcome.Output)!["points"]![1]!["dominatedBy"]!.AsArray().Select(name => (string?)name));
    }

    [Fact]
    public void Names_the_report_that_lacks_a_metric()
    {
        var outcome = _tool.Run("pareto", "good/report.json", "bad/report.json", "--trust", "tabular.privacy.dcr-share", "--utility", "tabular.fidelity.ks");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Equal(2, outcome.Messages.Count);
        Assert.StartsWith("good/report.json: error DA2001: it has no tabular.privacy.dcr-share: ", outcome.Messages[0], StringComparison.Ordinal);
    }

    /// <summary>Rows enough that no interval hides which is worse.</summary>
    /// <param name="empty">Every so many rows lack their age.</param>
    private static string Ages(int from, int empty = int.MaxValue) =>
        "age,row\n" + string.Concat(Enumerable.Range(1, 300).Select(row => FormattableString.Invariant($"{(row % empty == 0 ? null : (int?)(from + row))},{row}\n")));

    private void Measure(string name, string csv)
    {
        _tool.Write($"{name}.csv", csv);
        Assert.Equal(0, _tool.Run("measure", "--modality", "tabular", "--synthetic", $"{name}.csv", "--real", "real.csv", "--out", name).ExitCode);
    }
}
