using DataAuditor.Tests.Running;

namespace DataAuditor.Tests.Usages;

public sealed class UsageCheckTests : IDisposable
{
    private readonly OrdersFolder _orders = new();

    public void Dispose() => _orders.Dispose();

    [Fact]
    public void Warns_at_the_usage_of_each_dimension_that_no_gate_is_about()
    {
        var result = _orders.Audit("""
            "usage": "sharing",
            "gates": [ { "metric": "tabular.fidelity.ks", "max": 0.9 } ]
            """);

        var warning = Assert.Single(result.Diagnostics);
        Assert.Equal("orders.audit.json(3,10): warning DA1009: the usage 'sharing' needs a gate on privacy, and there is none; "
            + "it could be on tabular.privacy.dcr-share or tabular.privacy.mia-auc or tabular.privacy.aia-gain or tabular.privacy.dp-epsilon",
            warning.ToString()[(_orders.Path.Length + 1)..]);
        Assert.True(result.Passed);
    }

    [Theory]
    [InlineData("""{ "metric": "tabular.privacy.*", "max": 9, "optional": true }""")]
    [InlineData("""{ "dimension": "privacy", "min": 0, "optional": true }""")]
    public void Takes_a_glob_or_a_dimension_for_a_gate(string privacy) => Assert.DoesNotContain(
        _orders.Audit($$""" "usage": "sharing", "gates": [ { "metric": "tabular.fidelity.ks", "max": 0.9 }, {{privacy}} ] """).Diagnostics,
        diagnostic => diagnostic.Message.Contains("needs a gate", StringComparison.Ordinal));

    [Fact]
    public void Does_not_take_a_gate_on_coverage_for_one_on_the_dimension() => Assert.Contains(
        _orders.Audit(""" "usage": "sharing", "gates": [ { "coverage": ["privacy"] }, { "metric": "tabular.fidelity.ks", "max": 0.9 } ] """).Diagnostics,
        diagnostic => diagnostic.Message.Contains("needs a gate on privacy", StringComparison.Ordinal));

    [Fact]
    public void Refuses_a_purpose_that_there_is_no_preset_for()
    {
        var wrong = Assert.Throws<AuditException>(() => _orders.Manifest(""" "usage": "alignment" """));

        Assert.Equal("there is no preset for the usage 'alignment' of tabular data; there are augmentation, evaluation, sharing, training", wrong.Message);
        Assert.Equal(3, Assert.Single(wrong.Diagnostics).Location!.Line);
    }
}
