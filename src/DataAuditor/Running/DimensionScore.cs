namespace DataAuditor.Running;

/// <summary>A dimension's score: the mean of the scores of its measured metrics that have one.</summary>
internal static class DimensionScore
{
    /// <returns>Null where none has a score.</returns>
    public static double? Of(IEnumerable<(Metric Metric, Measurement Measurement)> metrics)
    {
        var scores = metrics
            .Select(metric => metric.Measurement is Measurement.Score score ? metric.Metric.ScoreOf(score.Value) : null)
            .OfType<double>()
            .ToArray();
        return scores.Length == 0 ? null : scores.Average();
    }
}
