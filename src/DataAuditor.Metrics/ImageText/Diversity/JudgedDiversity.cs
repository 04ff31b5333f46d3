using DataAuditor.Metrics.Ratings;

namespace DataAuditor.Metrics.ImageText.Diversity;

/// <summary>How varied a judge or people find what was generated.</summary>
public sealed record JudgedDiversity() : JudgedMetric(Description)
{
    private static readonly MetricInfo Description = new("image-text.diversity.judged-diversity", "Judged diversity", Modality.ImageText, Dimension.Diversity)
    {
        Summary = "Mean over records of how varied a judge or people rate the images and texts, several ratings of a record averaged; part: how far they agree.",
        Formula = @"\frac{1}{|\mathcal{M}|} \sum_{m \in \mathcal{M}} \mathcal{J}_m",
        Source = "Chen et al. 2025, CoMM; Krippendorff 2011 for the raters",
        Direction = Direction.Higher,
        Needs = Needs.None,
    };

    private protected override JudgedRating Rating => new Vision.JudgedDiversity(Scale, OfVideo: false);
}
