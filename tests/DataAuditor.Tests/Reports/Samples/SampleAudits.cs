using System.Text.Json.Nodes;
using DataAuditor.Gates;
using DataAuditor.Profiles;
using DataAuditor.Reports;

namespace DataAuditor.Tests.Reports.Samples;

/// <summary>Audits made by hand, as the reports' tests want them.</summary>
public static class SampleAudits
{
    public static AuditResult Failed { get; } = Orders(AuditStatus.Failed, SampleGates.Failing);

    public static AuditResult Warned { get; } = Orders(AuditStatus.Warned, SampleGates.Warning);

    public static AuditResult Passed { get; } = Orders(AuditStatus.Passed, SampleGates.Passing);

    /// <summary>Nothing but data sets: no gate, no measurement.</summary>
    public static AuditResult Empty { get; } = Of("empty", AuditStatus.Passed, [], [], []) with
    {
        Diagnostics = [new(DiagnosticCode.NoGates, Severity.Warning, "The manifest declares no gates.")],
    };

    public static AuditResult Large(int columns)
    {
        var many = SampleColumns.Many(columns);
        return Of("large", AuditStatus.Failed, SampleMeasurements.Of(many), SampleGates.Failing, [.. many.Select(column => column.Profile)]);
    }

    internal static AuditResult Of(
        string name, AuditStatus status, IReadOnlyList<ReportMeasurement> measurements, IReadOnlyList<GateResult> gates, IReadOnlyList<ColumnProfile> profiles) =>
        new(new AuditReport
        {
            Audit = name,
            Modality = Modality.Tabular,
            Status = status,
            Seed = 42,
            Data = new Dictionary<string, ReportData>(StringComparer.Ordinal)
            {
                ["synthetic"] = new("data/orders.synthetic.csv", 5000, "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
                ["real"] = new("data/orders.real.csv", 5000, "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752"),
            },
            Measurements = measurements,
            Skipped = [],
            Gates = [],
            Dimensions = [],
            Coverage = [],
        })
        {
            Gates = gates,
            Diagnostics = [],
            Profiles = profiles,
        };

    private static AuditResult Orders(AuditStatus status, IReadOnlyList<GateResult> gates)
    {
        var orders = Of("orders", status, SampleMeasurements.Of(SampleColumns.Orders), gates, [.. SampleColumns.Orders.Select(column => column.Profile)]);
        return orders with
        {
            Report = orders.Report with
            {
                Generator = new JsonObject { ["strategy"] = "other", ["model"] = "gaussian-copula 1.12", ["parameters"] = new JsonObject { ["epochs"] = 300 }, ["round"] = 3 },
                Skipped =
                [
                    new("tabular.fairness.statistical-parity", "no field has the role 'protected'"),
                    new("tabular.fidelity.pearson", "real 'segment' is constant") { Part = "segment|channel" },
                    new("tabular.utility.tstr-auc", "no field has the role 'label'"),
                ],
                Dimensions =
                [
                    new(Dimension.Validity, 0.98315, 2, ["tabular.validity.chi-square"]),
                    new(Dimension.Fidelity, 0.8977, 4, []),
                ],
                Coverage =
                [
                    new(Dimension.Validity, CoverageState.Measured, "2 of 2 metrics; not applicable: tabular.validity.chi-square")
                    {
                        Measured = ["tabular.validity.missing-gap", "tabular.validity.violation-rate"],
                        NotApplicable = ["tabular.validity.chi-square"],
                    },
                    new(Dimension.Fidelity, CoverageState.Partly, "1 of 2 metrics; not tabular.fidelity.detection")
                    {
                        Measured = ["tabular.fidelity.ks"],
                        Missing = ["tabular.fidelity.detection"],
                    },
                    new(Dimension.Privacy, CoverageState.NotMeasured, "0 of 1 metric; not tabular.privacy.dcr-share") { Missing = ["tabular.privacy.dcr-share"], Required = true },
                ],
            },
        };
    }
}
