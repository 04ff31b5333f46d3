using DataAuditor;
using Xunit;

namespace DataGates.Xunit;

/// <summary>To see a gate fail, replace data/orders.synthetic.csv by data/orders.regressed.csv.</summary>
public sealed class OrdersGates
{
    // One test for each gate of the manifest.
    [Theory, AuditGates("data/orders.audit.json")]
    public void Gate(string gate) => Assert.PassesGate(gate);

    [Fact]
    public void Amounts_are_like_the_real_ones() =>
        Assert.Metric("tabular.fidelity.ks", "data/orders.real.csv", "data/orders.synthetic.csv", max: 0.06, options: new() { Part = "amount" });
}
