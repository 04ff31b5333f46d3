using System.Text.Json.Nodes;
using DataAuditor.Reports;

namespace DataAuditor.Tests.Baselines;

/// <summary>Small reports of one audit, of a metric of which less is better.</summary>
internal static class SampleReports
{
    public const string Metric = "tabular.fidelity.ks";

    public static AuditReport Of(params ReportMeasurement[] measurements) => new()
    {
        Audit = "orders",
        Modality = Modality.Tabular,
        Status = AuditStatus.Passed,
        Seed = 42,
        Data = new Dictionary<string, ReportData>(StringComparer.Ordinal) { ["synthetic"] = new("s.csv", 100, "5"), ["real"] = new("r.csv", 100, "6") },
        Measurements = measurements,
        Skipped = [],
        Gates = [],
        Dimensions = [],
        Coverage = [],
    };

    public static AuditReport Measuring(double value) => Of(Measured(value));

    public static ReportMeasurement Measured(double value, (double Low, double High)? interval = null) => new()
    {
        Metric = Metric,
        Name = "Kolmogorov–Smirnov statistic",
        Version = 1,
        Pillar = Pillar.Quality,
        Dimension = Dimension.Fidelity,
        Direction = Direction.Lower,
        Range = [0, 1],
        Options = [],
        Value = value,
        Interval = interval is var (low, high) ? new ConfidenceInterval(low, high, 0.95, "dkw") : null,
        Samples = new Dictionary<string, long>(StringComparer.Ordinal) { ["synthetic"] = 100 },
    };

    public static JsonObject Option(string name, double value) => new() { [name] = value };
}
