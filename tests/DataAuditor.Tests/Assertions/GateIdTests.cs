using DataAuditor.Assertions;
using DataAuditor.Gates;
using DataAuditor.Manifests;
using DataAuditor.Tables;

namespace DataAuditor.Tests.Assertions;

public sealed class GateIdTests
{
    private static readonly AuditManifest Manifest = new()
    {
        Name = "orders",
        Modality = Modality.Tabular,
        Data = new AuditData { Synthetic = new DataInput.InMemory(new Table([])) },
        Gates =
        [
            new Gate { Metric = "tabular.fidelity.ks", Max = 0.1 },
            new Gate { Metric = "tabular.fidelity.ks", Part = "a#1 b\n", Min = 0.1, Max = 0.25 },
            new Gate { Dimension = Dimension.Fidelity, Min = 0.9, MaxRegression = 0.01 },
        ],
    };

    [Theory]
    [InlineData(0, "orders.audit.json#1 tabular.fidelity.ks <= 0.1")]
    [InlineData(1, @"orders.audit.json#2 tabular.fidelity.ks[a#1 b↵] >= 0.1, <= 0.25")]
    [InlineData(2, "orders.audit.json#3 fidelity >= 0.9, regression <= 0.01")]
    public void Is_readable_and_leads_back_to_its_gate(int index, string text)
    {
        Assert.Equal(text, GateId.Of("orders.audit.json", index, Manifest.Gates[index]).ToString());
        Assert.Same(Manifest.Gates[index], GateId.Parse(text).In(Manifest));
    }

    [Fact]
    public void May_be_the_number_alone() => Assert.Same(Manifest.Gates[1], GateId.Parse("orders.audit.json#2").In(Manifest));

    [Theory]
    [InlineData("orders.audit.json#1 tabular.fidelity.ks <= 0.2", "gate 1 is not 'tabular.fidelity.ks <= 0.2' but 'tabular.fidelity.ks <= 0.1'")]
    [InlineData("orders.audit.json#4", "no gate has the number 4")]
    [InlineData("orders.audit.json", "no gate has the number 0")]
    public void Of_another_gate_is_refused(string id, string message) =>
        Assert.Contains(message, Assert.Throws<AuditException>(() => GateId.Parse(id).In(Manifest)).Message, StringComparison.Ordinal);
}
