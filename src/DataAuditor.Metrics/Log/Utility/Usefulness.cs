using DataAuditor.Metrics.Ratings;

namespace DataAuditor.Metrics.Log.Utility;

/// <summary>How useful people find lines and what explains them.</summary>
public sealed record Usefulness() : LikertMetric(Description, "usefulness")
{
    private static readonly MetricInfo Description = new("log.utility.usefulness", "Usefulness rating", Modality.Log, Dimension.Utility)
    {
        Summary = "Mean over records of how useful people rate the line or its explanation, the raters of a record averaged; part: how far raters agree.",
        Formula = @"\frac{1}{N} \sum_{i=1}^N \bar{r}_i",
        Source = "Liu et al. 2024; Krippendorff 2011 for the raters",
        Direction = Direction.Higher,
        Needs = Needs.None,
    };
}
