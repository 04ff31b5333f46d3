using System.Text.Json.Nodes;
using DataAuditor.Reports;

namespace DataAuditor.Baselines;

/// <summary>What a metric measured when its baseline was approved, and what it measures now.</summary>
public sealed record MetricMove
{
    public required string Metric { get; init; }

    public required JsonObject Options { get; init; }

    public required Direction Direction { get; init; }

    public required Movement Movement { get; init; }

    /// <summary>The approved value; null for a new metric.</summary>
    public double? Baseline { get; init; }

    /// <summary>The value now; null for one that is gone.</summary>
    public double? Value { get; init; }

    /// <summary>The value less the baseline, where they can be compared.</summary>
    public double? Difference { get; init; }

    /// <summary>
    /// Of the difference, as of two independent samples, which makes it rather too wide for two that are held against the same real data;
    /// null where neither value is an estimate.
    /// </summary>
    public ConfidenceInterval? Interval { get; init; }

    /// <summary>The pinned value; null where the metric has none in this version of its definition.</summary>
    public double? Pinned { get; init; }

    internal static MetricMove Of(ReportMeasurement? before, ReportMeasurement? now, ReportMeasurement? pinned)
    {
        var known = now ?? before!;
        var move = new MetricMove
        {
            Metric = known.Metric,
            Options = known.Options,
            Direction = known.Direction,
            Movement = before is null ? Movement.New : Movement.Gone,
            Baseline = before?.Value,
            Value = now?.Value,
            Pinned = pinned?.Version == known.Version ? pinned.Value : null,
        };
        if (before is null || now is null) return move;
        if (before.Version != now.Version) return move with { Movement = Movement.Redefined };

        var difference = now.Value - before.Value;
        var interval = now.Estimate.ChangeSince(before.Estimate)?.At();
        return move with { Difference = difference, Interval = interval, Movement = MovementOf(difference, interval, now.Direction) };
    }

    private static Movement MovementOf(double difference, ConfidenceInterval? interval, Direction direction)
    {
        if (difference == 0) return Movement.Same;
        if (interval is { Low: <= 0, High: >= 0 }) return Movement.NotDistinguishable;

        return direction switch
        {
            Direction.None => Movement.Moved,
            Direction.Higher when difference > 0 => Movement.Better,
            Direction.Lower when difference < 0 => Movement.Better,
            _ => Movement.Worse,
        };
    }
}
