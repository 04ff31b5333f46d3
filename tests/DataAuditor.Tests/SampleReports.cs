using System.Text.Json.Nodes;
using DataAuditor.Reports;

namespace DataAuditor.Tests;

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

    /// <summary>A round of a history, over data of its own, of a metric with many parts.</summary>
    public static AuditReport Round(double value, string data, int? round = null, int version = 1, string audit = "orders") => Of(Measured(value, (value - 0.01, value + 0.01)) with
    {
        Version = version,
        Parts = [.. Enumerable.Range(0, 60).Select(part => new ReportPart($"column {part}", value * part / 60)), new ReportPart("holdout", 0.02) { IsReference = true }],
        Samples = new Dictionary<string, long>(StringComparer.Ordinal),
    }) with
    {
        Audit = audit,
        Data = new Dictionary<string, ReportData>(StringComparer.Ordinal) { ["synthetic"] = new("s.csv", 100, data) },
        Generator = round is { } number ? new JsonObject { ["round"] = number } : null,
    };

    public static JsonObject Option(string name, double value) => new() { [name] = value };
}
