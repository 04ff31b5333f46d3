using System.Text.Json.Serialization;
using DataAuditor.Metrics.Agent.Observations;
using DataAuditor.Metrics.Scores;
using DataAuditor.Metrics.Text.Embeddings;
using DataAuditor.Metrics.Vision;

namespace DataAuditor.Metrics.Agent.Fidelity;

/// <summary>How often what came of a prompt matches it.</summary>
public sealed record MatchRate() : RecordMetric<RecordShares>(Description)
{
    private static readonly MetricInfo Description = new("agent.fidelity.match-rate", "Match rate", Modality.Agent, Dimension.Fidelity)
    {
        Summary = "Share of episodes in which the embeddings of the prompt and of an image of what came of it have at least a given cosine similarity; one whose image has none does not match.",
        Formula = @"\frac{1}{N} \sum_{i=1}^N \mathbf{1}\{\text{SemAlign}(p_i, o_i) \geq \tau\}",
        Source = "The LLM Data Auditor, section 7.2",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    [Option("The cosine similarity from which on the two match (the survey's τ).", Min = -1, Max = 1)]
    public double Threshold { get; init; } = 0.3;

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => OutcomeVectors.Needs;

    public override RecordShares Empty() => new();

    public override void Add(RecordShares state, Sample sample, Evidence evidence)
    {
        if (OutcomeVectors.Find(sample) is not var (outcome, prompt))
        {
            state.Add(null);
            return;
        }

        if (outcome.Length != prompt.Length) throw sample.Wrong($"the outcome's embedding has {outcome.Length} numbers, and the prompt's {prompt.Length}: they are of two models");

        var cosine = VectorAlgebra.Cosine(outcome, prompt);
        if (cosine is null && VectorAlgebra.HasDirection(outcome))
        {
            state.Add(null);
            return;
        }

        state.Add(cosine >= Threshold);
        if (cosine is { } value && value < Threshold) evidence.Show(sample, -value, "the cosine", value, sample.Text(OutcomeVectors.ImagePath));
    }

    public override Measurement Measure(RecordShares state, MetricContext context) => state.Measure(Info, "an image that cannot be used, or a prompt's embedding of length 0");
}
