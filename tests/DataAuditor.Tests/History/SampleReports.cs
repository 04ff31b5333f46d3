using System.Text.Json.Nodes;
using DataAuditor.Reports;

namespace DataAuditor.Tests.History;

/// <summary>Reports of one metric, each over data of its own.</summary>
internal static class SampleReports
{
    public static AuditReport Of(double value, string data, int? round = null, int version = 1, string audit = "orders") => new()
    {
        Audit = audit,
        Modality = Modality.Tabular,
        Status = AuditStatus.Passed,
        Seed = 42,
        Data = new Dictionary<string, ReportData>(StringComparer.Ordinal) { ["synthetic"] = new("s.csv", 100, data) },
        Generator = round is { } number ? new JsonObject { ["round"] = number } : null,
        Measurements =
        [
            new ReportMeasurement
            {
                Metric = "tabular.fidelity.ks",
                Name = "Kolmogorov–Smirnov statistic",
                Version = version,
                Pillar = Pillar.Quality,
                Dimension = Dimension.Fidelity,
                Direction = Direction.Lower,
                Range = [0, 1],
                Options = [],
                Value = value,
                Interval = new ConfidenceInterval(value - 0.01, value + 0.01, 0.95, "dkw"),
                Parts = [.. Enumerable.Range(0, 60).Select(part => new ReportPart($"column {part}", value * part / 60)), new ReportPart("holdout", 0.02) { IsReference = true }],
                Samples = new Dictionary<string, long>(StringComparer.Ordinal),
            },
        ],
        Skipped = [],
        Gates = [],
        Dimensions = [],
        Coverage = [],
    };
}
