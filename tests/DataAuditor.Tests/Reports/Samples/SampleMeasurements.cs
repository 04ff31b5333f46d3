using System.Text.Json.Nodes;
using DataAuditor.Reports;
using DataAuditor.Tables;

namespace DataAuditor.Tests.Reports.Samples;

internal static class SampleMeasurements
{
    private static readonly Dictionary<string, long> Records = new(StringComparer.Ordinal) { ["real"] = 5000, ["synthetic"] = 5000 };

    public static IReadOnlyList<ReportMeasurement> Of(IReadOnlyList<SampleColumn> columns) =>
    [
        One("tabular.validity.chi-square", "Chi-square test of homogeneity", Dimension.Validity, Direction.None, 0.0021) with
        {
            Parts = [.. columns.Where(column => column.Kind is ColumnKind.Category).Select(column => new ReportPart(column.Name, Math.Max(1e-12, 0.4 - (column.Drift * 1.5)))
            {
                Details = new Dictionary<string, double>(StringComparer.Ordinal) { ["chiSquare"] = column.Drift * 321.7, ["df"] = column.Levels.Count - 1, ["cramersV"] = column.Drift * 0.7 },
            })],
            Notes = ["The p-values are of the test of homogeneity; rare levels are not pooled."],
        },
        One("tabular.validity.violation-rate", "Rule violation rate", Dimension.Validity, Direction.Lower, 0.0184) with
        {
            Options = new JsonObject { ["rules"] = new JsonArray("notNull order_id", "range discount 0..0.6") },
            Parts = [new("discount in 0..0.6", 0.0362), new("delivered_at ≥ ordered_at", 0.0187), new("order_id unique", 0.0004)],
            Evidence =
            [
                new(17, "discount in 0..0.6", "discount is 0.85"),
                new(203, "delivered_at ≥ ordered_at", "delivered_at 2023-03-01 lies before ordered_at 2023-03-09"),
                new(1290, "discount in 0..0.6", "discount is -0.1"),
                new(1291, "order_id unique", "order_id 'A-10034' stands in records 88 and 1291"),
                new(2044, "discount in 0..0.6", "discount is 0.7"),
                new(4999, "discount in 0..0.6", "discount is 0.61"),
            ],
        },
        One("tabular.validity.missing-gap", "Missing-value gap", Dimension.Validity, Direction.Lower, 0.0153) with
        {
            Parts = [.. columns.Select(column => new ReportPart(column.Name, column.Drift * 0.15))],
        },
        One("tabular.fidelity.ks", "Kolmogorov–Smirnov statistic", Dimension.Fidelity, Direction.Lower, 0.1324) with
        {
            Interval = new(0.121, 0.1433, 0.95, "dkw"),
            Figures = [SampleFigures.Distances, SampleFigures.Curve],
            Parts = [.. columns.Where(IsOrdered).Select(column => new ReportPart(column.Name, column.Drift) { Interval = new(column.Drift * 0.9, column.Drift * 1.1, 0.95, "dkw") })],
        },
        One("tabular.fidelity.tvd", "Total variation distance", Dimension.Fidelity, Direction.Lower, 0.1016667) with
        {
            Parts = [.. columns.Where(column => !IsOrdered(column)).Select(column => new ReportPart(column.Name, column.Drift))],
        },
        One("tabular.fidelity.pearson", "Correlation difference", Dimension.Fidelity, Direction.Lower, 0.0562) with
        {
            Parts = [.. Pairs(columns).Where(pair => IsOrdered(pair.A) && IsOrdered(pair.B)).Select(pair => PairPart(pair.A, pair.B))],
        },
        One("tabular.fidelity.contingency", "Contingency difference", Dimension.Fidelity, Direction.Lower, 0.1188) with
        {
            Parts = [.. Pairs(columns).Where(pair => !IsOrdered(pair.A) || !IsOrdered(pair.B)).Select(pair => PairPart(pair.A, pair.B))],
        },
    ];

    private static ReportMeasurement One(string id, string name, Dimension dimension, Direction direction, double value) => new()
    {
        Metric = id,
        Name = name,
        Version = 1,
        Pillar = dimension.Pillar,
        Dimension = dimension,
        Direction = direction,
        Range = [0, 1],
        Options = [],
        Value = value,
        Score = direction is Direction.None ? null : 1 - value,
        Samples = Records,
        ElapsedMs = 1.5,
    };

    private static bool IsOrdered(SampleColumn column) => column.Kind is not ColumnKind.Category;

    private static IEnumerable<(SampleColumn A, SampleColumn B)> Pairs(IReadOnlyList<SampleColumn> columns) =>
        columns.SelectMany((first, index) => columns.Skip(index + 1).Select(second => (first, second)));

    private static ReportPart PairPart(SampleColumn first, SampleColumn second) => new($"{first.Name}|{second.Name}", first.Drift * second.Drift * 5.3)
    {
        Details = new Dictionary<string, double>(StringComparer.Ordinal) { ["real"] = 0.5 - first.Drift, ["synthetic"] = 0.5 - first.Drift - (second.Drift / 2) },
    };
}
