using System.Text.Json.Nodes;
using DataAuditor.Metrics.Tests;

namespace DataAuditor.Cli.Tests;

/// <summary>The command line on real data: a good generator and a real holdout pass what a collapsed generator fails.</summary>
public sealed class AdultTests : IDisposable
{
    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [GoldenTheory]
    [InlineData("synthetic_good.csv", 0)]
    [InlineData("real_holdout.csv", 0)]
    [InlineData("synthetic_collapsed.csv", 1)]
    public void Passes_what_is_good_and_fails_what_is_not(string synthetic, int exitCode)
    {
        var outcome = Audit(synthetic);

        Assert.True(outcome.ExitCode == exitCode, outcome.Error);
        if (exitCode == 1) Assert.Contains("adult.audit.json(3,3): error DA1001: tabular.fidelity.ks is 0.1354 (95 % CI 0.1218–0.149), above max 0.05; worst column", outcome.Error, StringComparison.Ordinal);
    }

    [GoldenTheory]
    [InlineData("synthetic_good.csv", "good")]
    [InlineData("real_holdout.csv", "holdout_as_synthetic")]
    [InlineData("synthetic_collapsed.csv", "collapsed")]
    public void Measures_the_golden_values(string synthetic, string variant)
    {
        var report = JsonNode.Parse(Audit(synthetic, "--format", "json").Output)!;

        var golden = JsonNode.Parse(File.ReadAllText(GoldenFolder.PathOf("tabular/golden.json")))!["variants"]![variant]!["aggregate"]!;
        double Measured(string metric) => report["measurements"]!.AsArray().Single(measurement => (string?)measurement!["metric"] == metric)!["value"]!.GetValue<double>();
        Assert.Equal((double)golden["kst_mean"]!, Measured("tabular.fidelity.ks"), 1e-9);
        Assert.Equal((double)golden["tvd_mean"]!, Measured("tabular.fidelity.tvd"), 1e-9);
        Assert.Equal((double)golden["contingency_mean_real_edges"]!, Measured("tabular.fidelity.contingency"), 1e-9);
    }

    [GoldenFact]
    public void Writes_the_same_bytes_with_one_thread_and_two_and_again()
    {
        string Report(string threads)
        {
            var report = JsonNode.Parse(Audit("synthetic_collapsed.csv", "--format", "json", "--threads", threads).Output)!;
            foreach (var measurement in report["measurements"]!.AsArray()) measurement!.AsObject().Remove("elapsedMs");
            return report.ToJsonString();
        }

        var first = Report("1");
        Assert.Equal(first, Report("2"));
        Assert.Equal(first, Report("2"));
    }

    private Tool.Outcome Audit(string synthetic, params string[] options)
    {
        string Data(string name) => GoldenFolder.PathOf($"tabular/{name}").Replace('\\', '/');

        _tool.Write("adult.audit.json", $$"""
            { "modality": "tabular", "data": { "synthetic": "{{Data(synthetic)}}", "real": "{{Data("real_train.csv")}}" },
              "gates": [
              { "metric": "tabular.fidelity.ks", "max": 0.05 },
              { "metric": "tabular.fidelity.tvd", "max": 0.05 },
              { "metric": "tabular.fidelity.pearson", "max": 0.05 },
              { "metric": "tabular.fidelity.contingency", "options": { "binning": "equal-width-real" }, "max": 0.1 },
              { "metric": "tabular.validity.missing-gap", "max": 0.02 },
              { "metric": "tabular.validity.chi-square", "options": { "form": "frequency" }, "min": 0.5 }
            ] }
            """);
        return _tool.Run(["audit", "adult.audit.json", .. options]);
    }
}
