using DataAuditor.Metrics.Vision;

namespace DataAuditor.Metrics.VideoText.Diversity;

/// <summary>How much videos move.</summary>
public sealed record MotionScore() : MotionMetric(Description)
{
    private static readonly MetricInfo Description = new("video-text.diversity.motion-score", "Motion score", Modality.VideoText, Dimension.Diversity)
    {
        Summary = "Mean over videos of how far a pixel moves from a frame to the next, in pixels: by flow fields of the record, by a model, or as built in, which is approximate.",
        Formula = @"\frac{1}{T-1} \sum_{\tau=1}^{T-1} \frac{1}{|\Omega|} \sum_{\mathbf{x} \in \Omega} \lVert \mathbf{f}_{\tau \rightarrow \tau+1}(\mathbf{x}) \rVert_2",
        Source = "Liao et al. 2024; Teed and Deng 2020, RAFT; Farnebäck 2003 for the built-in flow",
        Direction = Direction.Higher,
        Range = ValueRange.NonNegative,
        Needs = Needs.None,
    };

    private protected override MediaMeans Of(MotionMeans state) => state.Magnitudes;
}
