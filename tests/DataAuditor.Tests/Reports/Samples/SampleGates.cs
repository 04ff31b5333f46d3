using DataAuditor.Gates;

namespace DataAuditor.Tests.Reports.Samples;

internal static class SampleGates
{
    /// <summary>Twelve gates, of which four fail and one warns.</summary>
    public static IReadOnlyList<GateResult> Failing { get; } =
    [
        Metric(new() { Metric = "tabular.validity.chi-square", Min = 0.001 }, Verdict.Passed, 0.0021, "tabular.validity.chi-square is 0.0021, at least min 0.001"),
        Metric(new() { Metric = "tabular.validity.violation-rate", Max = 0.001, Reason = "Billing refuses orders that break these rules." }, Verdict.Failed, 0.0184,
            "tabular.validity.violation-rate is 0.0184, above max 0.001; worst rule 'discount in 0..0.6' 0.0362"),
        Metric(new() { Metric = "tabular.validity.missing-gap", Max = 0.05 }, Verdict.Passed, 0.0153, "tabular.validity.missing-gap is 0.0153, within max 0.05"),
        Metric(new() { Metric = "tabular.fidelity.ks", Max = 0.1 }, Verdict.Failed, 0.1324, "tabular.fidelity.ks is 0.1324, above max 0.1; worst column 'order_total' 0.31"),
        Metric(new() { Metric = "tabular.fidelity.ks", Part = "customer_age", Max = 0.06 }, Verdict.Passed, 0.05, "tabular.fidelity.ks of 'customer_age' is 0.05, within max 0.06") with { Part = "customer_age" },
        Metric(new() { Metric = "tabular.fidelity.ks", Part = "*_at", Max = 0.2 }, Verdict.Failed, 0.22, "tabular.fidelity.ks of 'delivered_at' is 0.22, above max 0.2") with { Part = "delivered_at" },
        Metric(new() { Metric = "tabular.fidelity.tvd", Max = 0.12 }, Verdict.Passed, 0.1016667, "tabular.fidelity.tvd is 0.1017, within max 0.12"),
        Metric(new() { Metric = "tabular.fidelity.tvd", MaxRegression = 0.02, Severity = Severity.Warning }, Verdict.Failed, 0.1016667,
            "tabular.fidelity.tvd is 0.1017, 0.0317 worse than the baseline's 0.07, above maxRegression 0.02") with { Baseline = 0.07, Margin = -0.0117 },
        Metric(new() { Metric = "tabular.fidelity.pearson", Max = 0.08 }, Verdict.Passed, 0.0562, "tabular.fidelity.pearson is 0.0562, within max 0.08"),
        Metric(new() { Metric = "tabular.fidelity.contingency", Max = 0.15 }, Verdict.Passed, 0.1188, "tabular.fidelity.contingency is 0.1188, within max 0.15"),
        Metric(new() { Metric = "tabular.fairness.statistical-parity", Max = 0.1 }, Verdict.NotMeasurable, null, "tabular.fairness.statistical-parity could not be measured: no field has the role 'protected'"),
        new(new() { Dimension = Dimension.Fidelity, Min = 0.85, Location = new("orders.audit.json", 31, 7) }, "fidelity", Verdict.Passed, "fidelity is 0.8977, at least min 0.85") { Value = 0.8977, Margin = 0.0477 },
    ];

    /// <summary>The same without those that fail; the warning stays.</summary>
    public static IReadOnlyList<GateResult> Warning { get; } = [.. Failing.Where(gate => !gate.Blocks)];

    public static IReadOnlyList<GateResult> Passing { get; } = [.. Failing.Where(gate => gate.Verdict is Verdict.Passed)];

    private static GateResult Metric(Gate gate, Verdict verdict, double? value, string message) =>
        new(gate with { Location = new("orders.audit.json", 14, 7) }, gate.Metric!, verdict, message)
        {
            Value = value,
            Margin = value is not { } known ? null : gate.Max is { } max ? max - known : known - gate.Min,
        };
}
