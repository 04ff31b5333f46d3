using System.Text.Json.Serialization;
using DataAuditor.Metrics.Reasoning.Answers;

namespace DataAuditor.Metrics.Reasoning.Validity;

/// <summary>How many answers a checker accepts.</summary>
public sealed record VerifyAccuracy() : RecordMetric<AnswerCounts>(Description), IChecksRecords
{
    private static readonly MetricInfo Description = new("reasoning.validity.verify-accuracy", "Verified accuracy", Modality.Reasoning, Dimension.Validity)
    {
        Summary = "Share of records whose answer a checker finds the same as the gold answer; a comparison that cannot be decided counts as wrong.",
        Formula = @"\text{Acc}_{\text{verify}} = \frac{1}{N} \sum_{i=1}^{N} \mathbb{1}[V(\hat{a}_i, a_i) = 1]",
        Source = "Cobbe et al. 2021; Hendrycks et al. 2021, MATH",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        PartNoun = "outcome",
        Needs = Needs.None,
    };

    [Option("How an answer is compared with the gold one: character by character, by words, by number, by letter of choice, or as mathematics.")]
    public AnswerChecker Checker { get; init; } = AnswerChecker.Exact;

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => AnswerFields.VerdictNeeds;

    public override AnswerCounts Empty() => new();

    public override void Add(AnswerCounts state, Sample sample, Evidence evidence)
    {
        var verdict = sample.Verdict(Checker);
        state.Add(verdict);
        if (verdict is { IsRight: false } wrong && evidence.Wants(sample.Index, 1)) evidence.Add(new Exhibit(sample.Index, 1, wrong.Detail));
    }

    public override Measurement Measure(AnswerCounts state, MetricContext context) => state.Measure(Info);

    /// <summary>Whether the answer is not the gold one.</summary>
    public IEnumerable<RecordFault> FaultsOf(Sample sample)
    {
        if (sample.Verdict(Checker) is { IsRight: false } wrong) yield return new RecordFault(wrong.Detail);
    }
}
