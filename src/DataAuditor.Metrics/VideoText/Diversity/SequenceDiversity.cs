using DataAuditor.Metrics.Vision;

namespace DataAuditor.Metrics.VideoText.Diversity;

/// <summary>How much the frames of a video differ from each other.</summary>
public sealed record SequenceDiversity() : SequenceDiversityMetric(Description)
{
    private static readonly MetricInfo Description = new("video-text.diversity.sequence-diversity", "Intra-sequence diversity", Modality.VideoText, Dimension.Diversity)
    {
        Summary = "Mean over videos of one less the mean cosine similarity of all pairs of frames; videos with one frame are left out.",
        Formula = @"1 - \frac{2}{F(F-1)} \sum_{\tau < \rho} \cos(E(v_\tau), E(v_\rho))",
        Source = "The LLM Data Auditor, section 6.2.1, for the frames of a video",
        Direction = Direction.Higher,
        Range = new ValueRange(0, 2),
        Needs = Needs.None,
    };

    private protected override FieldNeed Vectors => FrameVectors.Instance.Need;

    private protected override string Files => "videos";

    private protected override IReadOnlyList<double[]>? VectorsOf(Sample sample) => FrameVectors.Instance.VectorsOf(sample);
}
