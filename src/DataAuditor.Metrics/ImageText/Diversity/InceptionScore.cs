using DataAuditor.Metrics.Vision;

namespace DataAuditor.Metrics.ImageText.Diversity;

/// <summary>How many classes the generated images are spread over, and how clearly each is of one.</summary>
public sealed record InceptionScore() : InceptionScoreMetric(Description)
{
    private static readonly MetricInfo Description = new("image-text.diversity.inception-score", "Inception score", Modality.ImageText, Dimension.Diversity)
    {
        Summary = "Exponential of the mean divergence of an image's class probabilities from those of all images: from 1 to the number of classes; all images at once, without splits.",
        Formula = @"\exp(\mathbb{E}_{v} [D_{\text{KL}}(p(y \mid v) \,\|\, p(y))])",
        Source = "Salimans et al. 2016",
        Direction = Direction.Higher,
        Range = new ValueRange(1, double.PositiveInfinity),
        Needs = Needs.None,
    };

    private static readonly ClassProbabilities OfImages = new(OfVideo: false);

    private protected override ClassProbabilities Probabilities => OfImages;
}
