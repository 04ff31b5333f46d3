namespace DataAuditor.Assertions.Tests;

[AuditSet("orders.synthetic.csv", Real = "orders.real.csv", Holdout = "orders.holdout.csv", Id = "order_id")]
[Threshold("tabular.fidelity.ks", Max = 0.05)]
[Threshold("tabular.fidelity.tvd", Part = "payment", Max = 0.05)]
[Threshold("tabular.fidelity.pearson", Max = 0.03, Options = """{ "method": "spearman" }""")]
[Threshold(Dimension.Fidelity, Min = 0.95)]
public sealed class OrderThresholdTests : ThresholdTests;
