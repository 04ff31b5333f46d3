using DataAuditor.Gates;
using DataAuditor.Samples;
using NUnit.Framework.Internal;

namespace DataAuditor.Assertions.Tests;

public sealed class SampleTests
{
    [AuditGates("orders.audit.json")]
    public void The_good_sample_passes_gate(string gate) => Assert.PassesGate(gate);

    [Test]
    public void The_good_sample_passes_its_audit() => Assert.PassesAudit("orders.audit.json");

    [Test]
    public void Files_pass_on_a_dimension() =>
        Assert.Fidelity("orders.real.csv", "orders.synthetic.csv", atLeast: 0.95, Orders.Options);

    [Test]
    public void Files_pass_on_a_metric() =>
        Assert.Metric("tabular.fidelity.ks", "orders.real.csv", "orders.synthetic.csv", max: 0.05, options: Orders.Options);

    [Test]
    public void Records_measure_as_their_files_do() =>
        Assert.Metric("tabular.fidelity.ks", Orders.Of("orders.real.csv"), Orders.Of("orders.synthetic.csv"), 0.0189495, 0.0189496, Orders.Options with { Decision = Decision.Point });

    [Test]
    public void Records_pass_against_a_file() =>
        Assert.Fidelity("orders.real.csv", Orders.Of("orders.synthetic.csv"), atLeast: 0.95, Orders.Options);

    [Test]
    public void Numbers_are_a_column_of_their_own() =>
        Assert.Metric("tabular.fidelity.ks", Enumerable.Range(0, 100), Enumerable.Range(10, 100), min: 0.1, max: 0.1, options: new() { Decision = Decision.Point });

    [Test]
    public void The_plain_static_form_is_the_same() => NUnitAssertions.PassesAudit("orders.audit.json");

    [Test]
    public void Each_gate_is_a_test_case()
    {
        var cases = Cases("orders.audit.json");
        Assert.That(cases.Select(test => test.FullName).Distinct(StringComparer.Ordinal).Count(), Is.EqualTo(9));
        Assert.That(cases[4].Arguments, Is.EqualTo(["orders.audit.json#5 tabular.fidelity.ks[amount] <= 0.06"]));
        Assert.That(cases[4].Properties.Get("gate"), Is.EqualTo(cases[4].Arguments[0]));
    }

    [Test]
    public void A_manifest_that_cannot_be_read_is_one_failing_case()
    {
        var only = (string)Cases("missing.audit.json").Single().Arguments[0]!;
        Assert.Throws<AssertionException>(() => Assert.PassesGate(only));
    }

    private static TestMethod[] Cases(string manifest)
    {
        var method = new MethodWrapper(typeof(SampleTests), nameof(The_good_sample_passes_gate));
        return [.. new AuditGatesAttribute(manifest).BuildFrom(method, null)];
    }
}
