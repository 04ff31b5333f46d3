namespace DataAuditor.Metrics.Scores;

/// <summary>What metrics say of synthetic data in which there is nothing to measure.</summary>
internal static class WorstValue
{
    /// <summary>The end of the range that is worst: data without content must not pass a gate. Not measurable where no end is.</summary>
    /// <param name="reason">What the data lacks, as in "there is no synthetic record".</param>
    public static Measurement WorstFor(this MetricInfo info, string reason) => info.Direction switch
    {
        Direction.Higher when double.IsFinite(info.Range.Low) => Of(info.Range.Low, reason),
        Direction.Lower when double.IsFinite(info.Range.High) => Of(info.Range.High, reason),
        _ => Measurement.NotMeasurable(reason),
    };

    private static Measurement.Score Of(double worst, string reason) => new(worst) { Notes = [$"{reason}: the worst value"] };
}
