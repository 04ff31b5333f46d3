using DataAuditor.Metrics.Vision;

namespace DataAuditor.Metrics.VideoText.Utility;

/// <summary>How well videos match the style or condition that they were to have.</summary>
public sealed record FunctionalAlignment() : CosineMetric(Description)
{
    private static readonly MetricInfo Description = new("video-text.utility.functional-alignment", "Functional alignment", Modality.VideoText, Dimension.Utility)
    {
        Summary = "Mean over records of the cosine similarity of the embeddings of a video and of the style or condition that it was to match.",
        Formula = @"\frac{1}{N} \sum_{i=1}^N \cos(f_T(t_{\text{style}}), f_V(v_{\text{out}}))",
        Source = "The LLM Data Auditor, section 6.2.2; Radford et al. 2021, CLIP",
        Direction = Direction.Higher,
        Range = new ValueRange(-1, 1),
        Needs = DataAuditor.Needs.None,
    };

    private static readonly TextVector Style = new("style_embedding", "style");

    private static readonly ClipFrames Video = new("video_embedding");

    private protected override IReadOnlyList<FieldNeed> Needs => [Style.Need, Video.Need];

    private protected override string Files => "videos";

    private protected override (double[] First, double[] Second)? Vectors(Sample sample) => Video.Vector(sample) is { } video ? (video, Style.Vector(sample)) : null;
}
