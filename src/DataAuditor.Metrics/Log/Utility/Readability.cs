using DataAuditor.Metrics.Ratings;

namespace DataAuditor.Metrics.Log.Utility;

/// <summary>How readable people find lines and what explains them.</summary>
public sealed record Readability() : LikertMetric(Description, "readability")
{
    private static readonly MetricInfo Description = new("log.utility.readability", "Readability rating", Modality.Log, Dimension.Utility)
    {
        Summary = "Mean over records of how readable people rate the line or its explanation, the raters of a record averaged; part: how far raters agree.",
        Formula = @"\frac{1}{N} \sum_{i=1}^N \bar{r}_i",
        Source = "Liu et al. 2024; Krippendorff 2011 for the raters",
        Direction = Direction.Higher,
        Needs = Needs.None,
    };
}
