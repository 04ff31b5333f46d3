using DataAuditor.Metrics;
using DataAuditor.Reports;

namespace DataAuditor.Pareto;

/// <summary>The axis of a metric of which neither side is better, since its ideal lies within: its score, from 0 to 1.</summary>
internal static class ScoreAxis
{
    private const int Steps = 200;

    /// <param name="measurements">Of one metric, all with the same options.</param>
    /// <exception cref="AuditException">The metric has no score.</exception>
    public static (ParetoAxis Axis, IReadOnlyList<ParetoValue> Values) Of(IReadOnlyList<ReportMeasurement> measurements)
    {
        var first = measurements[0];
        var metric = MetricCatalog.Find(first.Metric)!.With(first.Options);
        double ScoreOf(double value) => metric.ScoreOf(value)
            ?? throw new AuditException(DiagnosticCode.Manifest, $"neither side of {first.Metric} is better and it has no score, so no configuration can be better by it");

        return (
            new ParetoAxis(first.Metric, $"{first.Name} (score)", Direction.Higher, Worst: 0) { Best = 1 },
            [.. measurements.Select(measurement => new ParetoValue(ScoreOf(measurement.Value), measurement.Interval is { } interval ? Scored(interval, measurement.Value, ScoreOf) : null))]);
    }

    /// <summary>From the worst to the best score of any value in the interval: the ideal may lie inside it, so both ends do not tell.</summary>
    private static ConfidenceInterval Scored(ConfidenceInterval interval, double value, Func<double, double> scoreOf)
    {
        double[] scores = [scoreOf(value), .. Enumerable.Range(0, Steps + 1).Select(step => scoreOf(double.Lerp(interval.Low, interval.High, (double)step / Steps)))];
        return interval with { Low = scores.Min(), High = scores.Max() };
    }
}
