using DataAuditor.Metrics.Vision;

namespace DataAuditor.Metrics.VideoText.Diversity;

/// <summary>How many classes the generated videos are spread over, and how clearly each is of one.</summary>
public sealed record SemanticDiversity() : InceptionScoreMetric(Description)
{
    private static readonly MetricInfo Description = new("video-text.diversity.semantic-diversity", "Semantic diversity", Modality.VideoText, Dimension.Diversity)
    {
        Summary = "Inception score over videos: exponential of the mean divergence of a video's class probabilities from those of all videos; an image classifier's are averaged over frames.",
        Formula = @"\exp(\mathbb{E}_{v \sim \mathcal{V}} [D_{\text{KL}}(p(y \mid v) \,\|\, p(y))])",
        Source = "Salimans et al. 2016; Saito et al. 2017, for videos",
        Direction = Direction.Higher,
        Range = new ValueRange(1, double.PositiveInfinity),
        Needs = Needs.None,
    };

    private static readonly ClassProbabilities OfVideos = new(OfVideo: true);

    private protected override ClassProbabilities Probabilities => OfVideos;
}
