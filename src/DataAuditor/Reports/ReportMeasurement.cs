using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using DataAuditor.Gates;

namespace DataAuditor.Reports;

public sealed record ReportMeasurement
{
    public required string Metric { get; init; }

    public required string Name { get; init; }

    /// <summary>The version of the metric's definition; baselines of another version are refused.</summary>
    public required int Version { get; init; }

    public required Pillar Pillar { get; init; }

    public required Dimension Dimension { get; init; }

    public required Direction Direction { get; init; }

    /// <summary>[low, high]; an end is null where it is open.</summary>
    public required IReadOnlyList<double?> Range { get; init; }

    /// <summary>The options that differ from their defaults.</summary>
    public required JsonObject Options { get; init; }

    public required double Value { get; init; }

    public double? Score { get; init; }

    public ConfidenceInterval? Interval { get; init; }

    public IReadOnlyList<ReportPart> Parts { get; init; } = [];

    public IReadOnlyList<ReportExhibit> Evidence { get; init; } = [];

    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Charts for the reports that draw; they are no part of <c>report.json</c>.</summary>
    [JsonIgnore]
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    /// <summary>Records by role.</summary>
    public required IReadOnlyDictionary<string, long> Samples { get; init; }

    public double ElapsedMs { get; init; }

    /// <summary>What gates and comparisons with other reports go by.</summary>
    internal Estimate Estimate => Estimate.Reported(Value, Interval);

    /// <summary>Whether both are of one metric with the same options, in whatever version of its definition.</summary>
    internal bool IsSameMetric(ReportMeasurement other) => IsOf(other.Metric, other.Options);

    internal bool IsOf(string metric, JsonObject options) => Metric == metric && JsonNode.DeepEquals(Options, options);
}
