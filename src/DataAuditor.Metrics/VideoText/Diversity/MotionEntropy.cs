using DataAuditor.Metrics.Vision;

namespace DataAuditor.Metrics.VideoText.Diversity;

/// <summary>How varied the motion within videos is.</summary>
public sealed record MotionEntropy() : MotionMetric(Description)
{
    private static readonly MetricInfo Description = new("video-text.diversity.motion-entropy", "Motion entropy", Modality.VideoText, Dimension.Diversity)
    {
        Summary = "Mean over videos of the entropy, in nats, of the histogram of how far pixels move from a frame to the next, over all pixels and frames of a video.",
        Formula = @"-\sum_b p_b \log p_b,\quad p_b = \Pr(\lVert \mathbf{f}_{\tau \rightarrow \tau+1}(\mathbf{x}) \rVert_2 \in \text{bin } b)",
        Source = "The LLM Data Auditor, section 6.2.2; Shannon 1948; Farnebäck 2003 for the built-in flow",
        Direction = Direction.Higher,
        Range = ValueRange.NonNegative,
        Needs = Needs.None,
    };

    private protected override MediaMeans Of(MotionMeans state) => state.Entropies;
}
