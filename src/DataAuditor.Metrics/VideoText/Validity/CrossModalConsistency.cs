using DataAuditor.Metrics.Vision;

namespace DataAuditor.Metrics.VideoText.Validity;

/// <summary>How well the segment of a video that a text speaks of goes with the text.</summary>
public sealed record CrossModalConsistency() : CosineMetric(Description)
{
    private static readonly MetricInfo Description = new("video-text.validity.cross-modal-consistency", "Cross-modal consistency", Modality.VideoText, Dimension.Validity)
    {
        Summary = "Mean over records of the cosine similarity of the embeddings of a text and of the video segment that it speaks of; a model is shown frames of the first 128 seconds.",
        Formula = @"\frac{1}{|\mathcal{M}|} \sum_{m_i \in \mathcal{M}} \cos(f_T(t_i), f_V(v_i^{\text{seg}}))",
        Source = "The LLM Data Auditor, section 6.2.2; Radford et al. 2021, CLIP",
        Direction = Direction.Higher,
        Range = new ValueRange(-1, 1),
        Needs = DataAuditor.Needs.None,
    };

    private static readonly TextVector Text = new("text_embedding", "text");

    private static readonly ClipFrames Segment = new("segment_embedding");

    private protected override IReadOnlyList<FieldNeed> Needs => [Text.Need, Segment.Need];

    private protected override string Files => "videos";

    private protected override (double[] First, double[] Second)? Vectors(Sample sample) => Segment.Vector(sample) is { } segment ? (segment, Text.Vector(sample)) : null;
}
