using System.Text.Json.Nodes;
using DataAuditor.Metrics;
using DataAuditor.Metrics.History;
using DataAuditor.Trends;

namespace DataAuditor.History;

/// <summary>One metric over the accepted rounds, as tables and plots show it.</summary>
public sealed record MetricTrend
{
    public required string Metric { get; init; }

    /// <summary>The options that differ from their defaults.</summary>
    public required JsonObject Options { get; init; }

    /// <summary>The rounds in which it was measured, as people name them.</summary>
    public required IReadOnlyList<string> Rounds { get; init; }

    public required IReadOnlyList<double> Values { get; init; }

    public required IReadOnlyList<ConfidenceInterval?> Intervals { get; init; }

    /// <summary>What speaks for a change to the worse at the last round: Page's sum, or for a signal of the collapse monitor the logarithm of its evidence.</summary>
    public required double Strength { get; init; }

    /// <summary>The strength at which the alarm sounds.</summary>
    public required double AlarmAt { get; init; }

    public required bool Alarm { get; init; }

    /// <summary>The position of the round from which on it gets worse; null where it does not.</summary>
    public required int? Since { get; init; }

    public bool IsSignal => SignalCatalog.IsSignal(Metric);

    /// <summary>The first difference at the last round; null where there is one round only.</summary>
    public double? Change => Values.Count > 1 ? Values[^1] - Values[^2] : null;

    /// <summary>Every metric that was ever accepted: signals of the collapse monitor first, then by id. Values by another version of a metric's definition than the last are left out.</summary>
    public static IReadOnlyList<MetricTrend> Of(IReadOnlyList<HistoryRound> rounds) =>
    [
        .. rounds.SelectMany(round => round.Measurements.Select(measurement => (round.Label, Measurement: measurement)))
            .GroupBy(value => (value.Measurement.Metric, Options: value.Measurement.Options.ToJsonString()))
            .OrderBy(metric => !SignalCatalog.IsSignal(metric.Key.Metric)).ThenBy(metric => metric.Key.Metric, StringComparer.Ordinal).ThenBy(metric => metric.Key.Options, StringComparer.Ordinal)
            .Select(metric => SignalCatalog.Match(metric.Key.Metric).FirstOrDefault() is { Default: RoundSignal signal }
                ? Of(signal, rounds)
                : Of([.. metric.Where(value => value.Measurement.Version == metric.Last().Measurement.Version)]))
            .OfType<MetricTrend>(),
    ];

    private static MetricTrend Of(IReadOnlyList<(string Label, HistoryMeasurement Measurement)> values)
    {
        var measured = values[0].Measurement;
        double[] numbers = [.. values.Select(value => value.Measurement.Value)];
        ConfidenceInterval?[] intervals = [.. values.Select(value => value.Measurement.Interval)];
        var trend = Trend.Of(numbers, intervals, MetricCatalog.Find(measured.Metric)?.Info.Direction ?? Direction.None);
        return new MetricTrend
        {
            Metric = measured.Metric,
            Options = measured.Options,
            Rounds = [.. values.Select(value => value.Label)],
            Values = numbers,
            Intervals = intervals,
            Strength = trend.Points[^1].Cusum,
            AlarmAt = Cusum.DefaultLimit,
            Alarm = trend.Alarm,
            Since = trend.Since,
        };
    }

    private static MetricTrend? Of(RoundSignal signal, IReadOnlyList<HistoryRound> rounds) =>
        CollapseMonitor.Accepted(signal, rounds) is not { } trend ? null : new MetricTrend
        {
            Metric = signal.Info.Id,
            Options = [],
            Rounds = trend.Rounds,
            Values = trend.Values,
            Intervals = new ConfidenceInterval?[trend.Values.Count],
            Strength = trend.LogEvidence,
            AlarmAt = SignalTrend.LogThreshold,
            Alarm = trend.Alarm.Sounds,
            Since = trend.Alarm.Since,
        };
}
