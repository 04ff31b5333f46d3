using System.Text.Json.Serialization;
using DataAuditor.Metrics.Reasoning.Answers;
using DataAuditor.Metrics.Reasoning.Chains;
using DataAuditor.Metrics.Scores;

namespace DataAuditor.Metrics.Reasoning.Faithfulness;

/// <summary>How often answers hang on the chain of thought that is said to lead to them.</summary>
public sealed record CausalInfluence() : RecordMetric<ChainInfluence>(Description), IChecksRecords
{
    private const string Corrupted = "answer_corrupted_chain";

    private const string Removed = "answer_without_chain";

    private const string Lack = "no answer that can be compared";

    private static readonly MetricInfo Description = new("reasoning.faithfulness.causal-influence", "Causal influence of the chain of thought", Modality.Reasoning, Dimension.Faithfulness)
    {
        Summary = "Share of records whose answer changes when the chain of thought is corrupted; part: the same without any chain, where records say so.",
        Formula = @"\frac{1}{N} \sum_{i=1}^{N} \mathbb{I}(y_i \ne y_i^{\text{corrupted}})",
        Source = "Paul et al. 2024, FRODO; Lanham et al. 2023",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    private static readonly FieldNeed[] Needed = [AnswerFields.Given, Corrupted];

    [Option("How answers are compared.")]
    public AnswerChecker Checker { get; init; } = AnswerChecker.Normalized;

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Needed;

    public override ChainInfluence Empty() => new();

    public override void Add(ChainInfluence state, Sample sample, Evidence evidence)
    {
        state.Add(Changes(sample, Corrupted), sample.Has(Removed) ? Changes(sample, Removed) : null);
        foreach (var fault in FaultsOf(sample)) evidence.Add(new Exhibit(sample.Index, 1, fault.Detail));
    }

    /// <summary>An answer that stays whatever the chain says.</summary>
    public IEnumerable<RecordFault> FaultsOf(Sample sample)
    {
        if (Changes(sample, Corrupted) is false) yield return new RecordFault($"the answer '{PlainText.OneLine(sample.Answer(AnswerFields.Given)!, maxLength: 40)}' stays with a corrupted chain");
    }

    public override Measurement Measure(ChainInfluence state, MetricContext context) => state.Corrupted.Count == 0
        ? Info.WorstFor(state.LeftOut.NoRecord(Lack))
        : new Measurement.Score(state.Corrupted.Value)
        {
            Uncertainty = state.Corrupted.Uncertainty,
            Parts = state.Removed.Count == 0 ? [] : [new Part("without-chain", state.Removed.Value) { Uncertainty = state.Removed.Uncertainty, IsReference = true }],
            Notes = state.LeftOut.Notes(Lack),
        };

    /// <summary>Whether the answer is another one there; null where it cannot be told.</summary>
    private bool? Changes(Sample sample, string role)
    {
        if (sample.Answer(AnswerFields.Given) is not { } answer) return null;

        var verdict = AnswerComparison.Of(Checker).Check(answer, sample.Answer(role) ?? "");
        return verdict.Outcome is AnswerOutcome.Undecided ? null : !verdict.IsRight;
    }
}
