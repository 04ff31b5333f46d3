using DataAuditor.Metrics.Vision;

namespace DataAuditor.Metrics.Agent.Fidelity;

/// <summary>How well videos show the condition that they were generated under.</summary>
public sealed record ConditionConsistency() : CosineMetric(Description)
{
    private static readonly MetricInfo Description = new("agent.fidelity.condition-consistency", "Video-condition consistency", Modality.Agent, Dimension.Fidelity)
    {
        Summary = "Mean over episodes of the cosine similarity of the embeddings of a video and of its condition, such as a prompt: 'video_embedding' or the directions of frames evenly chosen, and 'condition_embedding' or a model's of the text 'condition'.",
        Formula = @"\frac{1}{N} \sum_{i=1}^N \cos(f_T(c_i), f_V(v_i))",
        Source = "Huang et al. 2024, VBench; The LLM Data Auditor, section 7.2",
        Direction = Direction.Higher,
        Range = new ValueRange(-1, 1),
        Needs = DataAuditor.Needs.None,
    };

    private static readonly TextVector Condition = new("condition_embedding", "condition");

    private static readonly ClipFrames Video = new("video_embedding");

    private protected override IReadOnlyList<FieldNeed> Needs => [Condition.Need, Video.Need];

    private protected override string Files => "videos";

    private protected override (double[] First, double[] Second)? Vectors(Sample sample) => Video.Vector(sample) is { } video ? (video, Condition.Vector(sample)) : null;
}
