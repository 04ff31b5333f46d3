namespace DataAuditor.Metrics.VideoText.Intervals;

/// <summary>Where in a video something was said to be, the likeliest first, and where it is.</summary>
internal sealed record RankedIntervals(IReadOnlyList<TimeInterval> Predicted, TimeInterval Gold)
{
    private const string PredictedField = "predicted_intervals";

    private const string GoldField = "gold_interval";

    /// <summary>How much less two predictions may overlap than a hit must, as published evaluations have it.</summary>
    private const double SuppressionSlack = 0.05;

    public static IReadOnlyList<FieldNeed> Needs { get; } = [PredictedField, GoldField];

    /// <summary>Of a record that meets <see cref="Needs"/>; read once for all metrics.</summary>
    public static RankedIntervals Of(Sample sample) =>
        sample.Once(typeof(RankedIntervals), static sample => new RankedIntervals(TimeInterval.AllOf(sample, PredictedField), TimeInterval.Of(sample, GoldField)));

    /// <summary>The best overlap with the truth among the first predictions; 0 where there is none.</summary>
    /// <param name="suppression">The overlap that a hit must have, where predictions that overlap a better one nearly as much are not counted; null where all are.</param>
    public double BestOf(int first, double? suppression = null)
    {
        var counted = suppression is { } threshold ? Unlike(first, threshold - SuppressionSlack) : Predicted.Take(first);
        return counted.Select(interval => interval.OverlapWith(Gold)).DefaultIfEmpty(0).Max();
    }

    /// <summary>The first predictions none of which overlaps one before it by more than so much.</summary>
    private List<TimeInterval> Unlike(int first, double most)
    {
        List<TimeInterval> kept = [];
        foreach (var interval in Predicted)
        {
            if (kept.Count == first) break;
            if (kept.TrueForAll(better => better.OverlapWith(interval) <= most)) kept.Add(interval);
        }

        return kept;
    }
}
