using System.Globalization;
using System.Text.Json.Nodes;
using DataAuditor.Metrics.Tests;
using DataAuditor.MSBuild.Tests.Consumers;

namespace DataAuditor.MSBuild.Tests;

/// <summary>The build on real data: a good generator and a real holdout pass what a collapsed generator fails.</summary>
[Collection(BuildTests.Name)]
public sealed class AdultTests(PackageFeed feed)
{
    [GoldenTheory]
    [InlineData("synthetic_good.csv", "good", true)]
    [InlineData("real_holdout.csv", "holdout_as_synthetic", true)]
    [InlineData("synthetic_collapsed.csv", "collapsed", false)]
    public void Passes_what_is_good_and_breaks_at_the_gate_with_the_golden_value(string synthetic, string variant, bool passes)
    {
        var consumer = new Consumer(feed);
        consumer.Write("audits/adult.audit.json", $$"""
            {
              "name": "adult", "modality": "tabular",
              "data": { "synthetic": "{{Data(synthetic)}}", "real": "{{Data("real_train.csv")}}" },
              "gates": [
                { "metric": "tabular.fidelity.ks", "max": 0.05 }
              ]
            }
            """);

        var run = consumer.Audit();

        Assert.True(run.Succeeded == passes, run.ToString());
        var golden = (double)JsonNode.Parse(File.ReadAllText(GoldenFolder.PathOf("tabular/golden.json")))!["variants"]![variant]!["aggregate"]!["kst_mean"]!;
        var report = JsonNode.Parse(File.ReadAllText(consumer.Full("bin/data-audit/adult/report.json")))!;
        Assert.Equal(golden, (double)report["measurements"]![0]!["value"]!, 1e-9);
        if (passes) return;

        var place = $"{consumer.Full("audits/adult.audit.json")}(5,5): error DA1001: tabular.fidelity.ks is {golden.ToString("0.####", CultureInfo.InvariantCulture)} (95 % CI 0.1218–0.149), above max 0.05;";
        Assert.StartsWith(place, Assert.Single(run.Errors), StringComparison.Ordinal);
    }

    private static string Data(string name) => GoldenFolder.PathOf($"tabular/{name}").Replace('\\', '/');
}
