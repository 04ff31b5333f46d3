using System.Text.Json.Serialization;
using DataAuditor.Metrics.Reasoning.Answers;
using DataAuditor.Metrics.Scores;

namespace DataAuditor.Metrics.Reasoning.Fidelity;

/// <summary>How far the answers that are sampled for a question agree with each other.</summary>
public sealed record AnswerAgreement() : RecordMetric<RecordMeans>(Description)
{
    private static readonly MetricInfo Description = new("reasoning.fidelity.answer-agreement", "Pairwise agreement of answers", Modality.Reasoning, Dimension.Fidelity)
    {
        Summary = "Share of pairs of a record's sampled answers that a checker finds the same, then the mean over records; an answer that cannot be read agrees with none.",
        Formula = @"\text{Agree} = \frac{2}{K(K-1)} \sum_{j<k} \mathbb{1}[\hat{a}_j = \hat{a}_k]",
        Source = "Wang et al. 2023, Self-Consistency Improves Chain of Thought Reasoning in Language Models",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    private static readonly FieldNeed[] Needed = [AnswerFields.Samples];

    [Option("How answers are compared: character by character, by words, by number, by letter of choice, or as mathematics.")]
    public AnswerChecker Checker { get; init; } = AnswerChecker.Exact;

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Needed;

    public override RecordMeans Empty() => new();

    public override void Add(RecordMeans state, Sample sample, Evidence evidence)
    {
        var agreement = AgreementOf(sample.Answers(AnswerFields.Samples));
        state.Add(agreement);
        if (agreement < 1) evidence.Show(sample, 1 - agreement.Value, "the answers' agreement", agreement.Value);
    }

    public override Measurement Measure(RecordMeans state, MetricContext context) => state.Measure(Info, "fewer than two answers");

    private double? AgreementOf(IReadOnlyList<string> samples)
    {
        if (samples.Count < 2) return null;

        var comparison = AnswerComparison.Of(Checker);
        Answer[] answers = [.. samples.Select(comparison.Read)];
        long same = 0;
        for (var second = 1; second < answers.Length; second++)
        {
            for (var first = 0; first < second; first++)
            {
                if (comparison.Compare(answers[first], answers[second]).IsRight) same++;
            }
        }

        return same / (answers.Length * (answers.Length - 1) / 2.0);
    }
}
