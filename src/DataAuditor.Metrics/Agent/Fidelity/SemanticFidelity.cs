using DataAuditor.Metrics.Agent.Observations;
using DataAuditor.Metrics.Vision;

namespace DataAuditor.Metrics.Agent.Fidelity;

/// <summary>How near what came of prompts is to the prompts.</summary>
public sealed record SemanticFidelity() : CosineMetric(Description)
{
    private static readonly MetricInfo Description = new("agent.fidelity.semantic-fidelity", "Semantic fidelity", Modality.Agent, Dimension.Fidelity)
    {
        Summary = "Mean over episodes of the cosine similarity of the embeddings of the prompt and of an image of what came of it, in the space that texts and images share.",
        Formula = @"\frac{1}{N} \sum_{i=1}^N \frac{e_{p_i}^\top e_{o_i}}{\lVert e_{p_i} \rVert_2 \lVert e_{o_i} \rVert_2}",
        Source = "The LLM Data Auditor, section 7.2; Radford et al. 2021, CLIP",
        Direction = Direction.Higher,
        Range = new ValueRange(-1, 1),
        Needs = DataAuditor.Needs.None,
    };

    private protected override IReadOnlyList<FieldNeed> Needs => OutcomeVectors.Needs;

    private protected override (string? Image, string? Reference) Shown => (OutcomeVectors.ImagePath, null);

    private protected override (double[] First, double[] Second)? Vectors(Sample sample) => OutcomeVectors.Find(sample);
}
