using DataAuditor.Intervals;

namespace DataAuditor.Metrics.Log.Detection;

/// <summary>How much better or worse alarms are than others on the same windows.</summary>
/// <param name="Truth">Whether each window is anomalous; one at least is.</param>
/// <param name="Before">What came before, as parts are named.</param>
/// <param name="After">What came after.</param>
internal sealed record AlarmComparison(bool[] Truth, DetectionMeasure Measure, string Before, string After)
{
    /// <summary>The value before, the value after, and what it gained.</summary>
    private const int Statistics = 3;

    /// <summary>What the first detector gained, or lost; parts are both values of each.</summary>
    /// <param name="sign">1 where a gain counts, −1 where a loss does.</param>
    public Measurement.Score Score(IReadOnlyList<AlarmPair> detectors, int sign, MetricContext context)
    {
        // All are tested on the same windows: each resample is of all.
        var intervals = Bootstrap.Percentile(Truth.Length, Statistics * detectors.Count, Fill, context.Random("bootstrap"), context.Threads, context.Cancellation);
        var values = new double[Statistics * detectors.Count];
        Fill([.. Enumerable.Repeat(1, Truth.Length)], values);
        return new Measurement.Score(values[2])
        {
            Uncertainty = intervals[2],
            Parts = [.. detectors.SelectMany((pair, at) => new[] { PartOf($"{pair.Detector}: {Before}", Statistics * at), PartOf($"{pair.Detector}: {After}", (Statistics * at) + 1) })],
        };

        void Fill(ReadOnlySpan<int> drawn, Span<double> statistics)
        {
            for (var at = 0; at < detectors.Count; at++)
            {
                double before = Of(detectors[at].Before, drawn), after = Of(detectors[at].After, drawn);
                statistics[Statistics * at] = before;
                statistics[(Statistics * at) + 1] = after;
                statistics[(Statistics * at) + 2] = sign * (after - before);
            }
        }

        Part PartOf(string name, int statistic) => new(name, values[statistic]) { Uncertainty = intervals[statistic], IsReference = true };
    }

    /// <returns>NaN where no anomalous window was drawn.</returns>
    private double Of(bool[] alarms, ReadOnlySpan<int> drawn)
    {
        double hits = 0, alarmed = 0, anomalous = 0;
        for (var window = 0; window < alarms.Length; window++)
        {
            if (alarms[window]) alarmed += drawn[window];
            if (Truth[window]) anomalous += drawn[window];
            if (alarms[window] && Truth[window]) hits += drawn[window];
        }

        if (anomalous == 0) return double.NaN;

        return Measure switch
        {
            DetectionMeasure.Recall => hits / anomalous,
            DetectionMeasure.Precision => alarmed == 0 ? 0 : hits / alarmed,
            _ => 2 * hits / (alarmed + anomalous),
        };
    }
}
