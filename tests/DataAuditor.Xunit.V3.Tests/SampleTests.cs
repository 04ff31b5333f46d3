using DataAuditor.Gates;
using DataAuditor.Samples;
using Xunit.Sdk;

namespace DataAuditor.Assertions.Tests;

public sealed class SampleTests
{
    [Theory]
    [AuditGates("orders.audit.json")]
    public void The_good_sample_passes_gate(string gate) => Assert.PassesGate(gate);

    [Fact]
    public void The_good_sample_passes_its_audit() => Assert.PassesAudit("orders.audit.json");

    [Fact]
    public void Files_pass_on_a_dimension() =>
        Assert.Fidelity("orders.real.csv", "orders.synthetic.csv", atLeast: 0.95, Orders.Options);

    [Fact]
    public void Files_pass_on_a_metric() =>
        Assert.Metric("tabular.fidelity.ks", "orders.real.csv", "orders.synthetic.csv", max: 0.05, options: Orders.Options);

    [Fact]
    public void Records_measure_as_their_files_do() =>
        Assert.Metric("tabular.fidelity.ks", Orders.Of("orders.real.csv"), Orders.Of("orders.synthetic.csv"), 0.0189495, 0.0189496, Orders.Options with { Decision = Decision.Point });

    [Fact]
    public void Records_pass_against_a_file() =>
        Assert.Fidelity("orders.real.csv", Orders.Of("orders.synthetic.csv"), atLeast: 0.95, Orders.Options);

    [Fact]
    public void Numbers_are_a_column_of_their_own() =>
        Assert.Metric("tabular.fidelity.ks", Enumerable.Range(0, 100), Enumerable.Range(10, 100), min: 0.1, max: 0.1, options: new() { Decision = Decision.Point });

    [Fact]
    public void The_plain_static_form_is_the_same() => XunitV3Assertions.PassesAudit("orders.audit.json");

    [Fact]
    public async Task Each_gate_is_a_test_case()
    {
        var method = typeof(SampleTests).GetMethod(nameof(The_good_sample_passes_gate))!;
        var rows = await new AuditGatesAttribute("orders.audit.json").GetData(method, new DisposalTracker());
        var cases = rows.Select(row => (string)row.GetData()[0]!).ToArray();
        Assert.Equal(9, cases.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal("orders.audit.json#5 tabular.fidelity.ks[amount] <= 0.06", cases[4]);
    }

    [Fact]
    public async Task A_manifest_that_cannot_be_read_is_one_failing_case()
    {
        var method = typeof(SampleTests).GetMethod(nameof(The_good_sample_passes_gate))!;
        var rows = await new AuditGatesAttribute("missing.audit.json").GetData(method, new DisposalTracker());
        var only = (string)Assert.Single(rows).GetData()[0]!;
        Assert.Throws<AuditFailedException>(() => Assert.PassesGate(only));
    }

    [Fact]
    public void A_failure_attaches_the_report_once()
    {
        Assert.Throws<AuditFailedException>(() => Assert.PassesGate("orders.regressed.audit.json#3"));
        Assert.Throws<AuditFailedException>(() => Assert.PassesGate("orders.regressed.audit.json#5"));
        var report = Assert.Single(TestContext.Current.Attachments!);
        Assert.Equal("orders-regressed report.html", report.Key);
        Assert.Equal("text/html", report.Value.AsByteArray().MediaType);
    }
}
