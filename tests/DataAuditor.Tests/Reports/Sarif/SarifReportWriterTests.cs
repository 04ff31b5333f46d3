using System.Text.Json;
using DataAuditor.Reports.Sarif;
using DataAuditor.Tests.Reports.Samples;

namespace DataAuditor.Tests.Reports.Sarif;

public sealed class SarifReportWriterTests
{
    private static readonly JsonElement Failed = Run(SampleAudits.Failed);

    [Fact]
    public void Has_one_result_for_each_gate_that_did_not_pass()
    {
        var results = Failed.GetProperty("results").EnumerateArray().ToArray();

        Assert.Equal(5, results.Length);
        Assert.Equal(4, results.Count(result => result.GetProperty("level").GetString() == "error"));
        Assert.StartsWith("tabular.validity.violation-rate is 0.0184, above max 0.001", Message(results[0]), StringComparison.Ordinal);
        Assert.Contains("Billing refuses orders that break these rules.", Message(results[0]), StringComparison.Ordinal);
        Assert.Contains("\nrecord 17: discount is 0.85", Message(results[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void Points_at_the_line_of_the_gate()
    {
        var place = Failed.GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation");

        Assert.EndsWith("orders.audit.json", place.GetProperty("artifactLocation").GetProperty("uri").GetString(), StringComparison.Ordinal);
        Assert.Equal(14, place.GetProperty("region").GetProperty("startLine").GetInt32());
        Assert.Equal(7, place.GetProperty("region").GetProperty("startColumn").GetInt32());
    }

    [Fact]
    public void Declares_every_rule_that_a_result_refers_to()
    {
        foreach (var run in new[] { Failed, Run(HostileAudit.Result), Run(SampleAudits.Passed) })
        {
            var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString()).ToArray();
            Assert.Equal(rules.Length, rules.Distinct(StringComparer.Ordinal).Count());
            Assert.All(run.GetProperty("results").EnumerateArray(), result => Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()]));
        }
    }

    [Fact]
    public void Explains_a_metric_in_its_rule()
    {
        var rule = Failed.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Single(rule => rule.GetProperty("id").GetString() == "tabular.fidelity.ks");

        Assert.Equal("Kolmogorov–Smirnov statistic", rule.GetProperty("name").GetString());
        Assert.Contains("Source:", rule.GetProperty("help").GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(["quality", "fidelity", "tabular"], rule.GetProperty("properties").GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()));
    }

    [Fact]
    public void Gives_every_result_a_fingerprint_of_its_own_that_its_value_does_not_move()
    {
        var changed = SampleAudits.Failed with { Gates = [.. SampleAudits.Failed.Gates.Select(gate => gate with { Value = gate.Value + 0.001, Message = "another" })] };

        Assert.Equal(5, Prints(Failed).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(Prints(Failed), Prints(Run(changed)));
        Assert.Equal(19 + HostileAudit.Texts.Count, Prints(Run(HostileAudit.Result)).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Shows_the_worst_of_too_many()
    {
        var gate = SampleGates.Failing.First(gate => gate.Blocks);
        var many = SampleAudits.Failed with { Gates = [.. SampleAudits.Failed.Gates.Where(other => !other.Blocks), .. Enumerable.Repeat(0, 6000).Select(_ => gate with { Value = 1 })] };

        var results = Run(many).GetProperty("results");

        Assert.Equal(5000, results.GetArrayLength());
        Assert.All(results.EnumerateArray(), result => Assert.Equal("error", result.GetProperty("level").GetString()));
    }

    private static string Message(JsonElement result) => result.GetProperty("message").GetProperty("text").GetString()!;

    private static string[] Prints(JsonElement run) =>
    [
        .. run.GetProperty("results").EnumerateArray()
            .Select(result => result.GetProperty("partialFingerprints").GetProperty("primaryLocationLineHash").GetString()!),
    ];

    private static JsonElement Run(AuditResult result)
    {
        var root = JsonDocument.Parse(Rendered.Bytes(new SarifReportWriter(), result)).RootElement;
        Assert.Equal("2.1.0", root.GetProperty("version").GetString());
        return root.GetProperty("runs")[0];
    }
}
