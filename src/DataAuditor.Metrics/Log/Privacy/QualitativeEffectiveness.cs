using DataAuditor.Metrics.Ratings;

namespace DataAuditor.Metrics.Log.Privacy;

/// <summary>How well people find that lines were anonymised.</summary>
public sealed record QualitativeEffectiveness() : LikertMetric(Description, "effectiveness")
{
    private static readonly MetricInfo Description = new("log.privacy.qualitative-effectiveness", "Qualitative effectiveness of anonymisation", Modality.Log, Dimension.Privacy)
    {
        Summary = "Mean over records of how well people rate that anonymisation protects the line and keeps it of use, the raters of a record averaged; part: how far raters agree.",
        Formula = @"\frac{1}{N} \sum_{i=1}^N \bar{r}_i",
        Source = "Likert 1932; Krippendorff 2011 for the raters",
        Direction = Direction.Higher,
        Needs = Needs.None,
    };
}
