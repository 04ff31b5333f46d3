using DataAuditor.Samples;
using Xunit.Sdk;

namespace DataAuditor.Assertions.Tests;

public sealed class FailureMessageTests
{
    // The messages of xunit 2 and v3 are the same; both projects compile this file.
    private const string Project = "DataAuditor.Xunit.Tests";

    [Fact]
    public void Of_a_gate_names_value_limit_worst_parts_and_report() =>
        Approve("gate", () => Assert.PassesGate("orders.regressed.audit.json#5"));

    [Fact]
    public void Of_a_rule_gate_shows_five_offending_records() =>
        Approve("records", () => Assert.PassesGate("orders.regressed.audit.json#1"));

    [Fact]
    public void Of_a_whole_audit_lists_every_gate() => Approve("audit", () => Assert.PassesAudit("orders.regressed.audit.json"));

    [Fact]
    public void Of_a_dimension_lists_the_scores_of_its_metrics() =>
        Approve("dimension", () => Assert.Fidelity("orders.real.csv", "orders.regressed.csv", atLeast: 0.97, Orders.Options));

    [Fact]
    public void Of_an_unknown_metric_suggests_the_nearest() =>
        Approve("unknown-metric", () => Assert.Metric("tabular.fidelity.kst", "orders.real.csv", "orders.synthetic.csv", max: 0.1));

    [Fact]
    public void Of_an_unknown_gate_suggests_the_nearest() =>
        Approve("unknown-gate", () => Assert.PassesGate("orders.audit.json#4 tabular.fidelity.ks <= 0.3"));

    [Fact]
    public void Of_a_missing_manifest_names_it() => Approve("missing-manifest", () => Assert.PassesAudit("missing.audit.json"));

    [Fact]
    public void Of_a_metric_without_a_limit_says_so() =>
        Approve("no-limit", () => Assert.Metric("tabular.fidelity.ks", "orders.real.csv", "orders.synthetic.csv"));

    [Fact]
    public void Of_records_that_lack_a_column_names_it() => Approve("missing-column", () =>
        Assert.Fidelity("orders.real.csv", Orders.Of("orders.synthetic.csv").Select(order => new { order.order_id }), atLeast: 0.9));

    [Fact]
    public void Of_records_with_another_kind_of_column_says_so()
    {
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "amounts.csv"), "amount\n1.5\n2.5\n");
        Approve("other-kind", () => Assert.Fidelity("amounts.csv", [new { amount = "much" }], atLeast: 0.9));
    }

    [Fact]
    public void Of_hostile_data_is_one_harmless_line() => Approve("hostile", () => Assert.Metric(
        "tabular.validity.violation-rate", Hostile.Real, Hostile.Synthetic, max: 0, options: Hostile.Options));

    [Fact]
    public void Is_an_assertion_of_xunit() =>
        Assert.IsAssignableFrom<XunitException>(Record.Exception(() => Assert.PassesAudit("orders.regressed.audit.json")));

    [Fact]
    public void Multiple_assertions_keep_all_failures()
    {
        var both = Assert.Throws<MultipleException>(() => Assert.Multiple(
            () => Assert.PassesGate("orders.regressed.audit.json#3"),
            () => Assert.PassesGate("orders.regressed.audit.json#8")));
        Assert.Equal(2, both.InnerExceptions.Count);
    }

    private static void Approve(string name, Action assertion)
    {
        var message = Assert.Throws<AuditFailedException>(assertion).Message;
        Assert.Equal(Approved.Text(Project, name), Approved.Received(Project, name, message));
    }
}
