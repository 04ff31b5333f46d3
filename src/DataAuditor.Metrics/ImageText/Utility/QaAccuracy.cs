using System.Text.Json;
using System.Text.Json.Serialization;
using DataAuditor.Metrics.Reasoning.Answers;

namespace DataAuditor.Metrics.ImageText.Utility;

/// <summary>How many questions about images are answered right.</summary>
public sealed record QaAccuracy() : RecordMetric<AnswerCounts>(Description), IChecksRecords
{
    private static readonly MetricInfo Description = new("image-text.utility.qa-accuracy", "Accuracy of question answering", Modality.ImageText, Dimension.Utility)
    {
        Summary = "Share of records whose answer is one of the gold answers, by default without regard to case, punctuation and articles; part: comparisons that could not be decided, which count as wrong.",
        Formula = @"\text{Acc}_{\text{QuestionAnswering}} = \frac{1}{N} \sum_{i=1}^N \mathbb{I}(M(q_i) = a_i)",
        Source = "Antol et al. 2015, VQA; Rajpurkar et al. 2016, SQuAD",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    [Option("How an answer is compared with a gold one: by words, character by character, by number, by letter of choice, or as mathematics.")]
    public AnswerChecker Checker { get; init; } = AnswerChecker.Normalized;

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => AnswerFields.VerdictNeeds;

    public override AnswerCounts Empty() => new();

    public override void Add(AnswerCounts state, Sample sample, Evidence evidence)
    {
        var verdict = Verdict(sample);
        state.Add(verdict);
        if (verdict is { IsRight: false } wrong && evidence.Wants(sample.Index, 1)) evidence.Add(new Exhibit(sample.Index, 1, wrong.Detail));
    }

    public override Measurement Measure(AnswerCounts state, MetricContext context) => state.Measure(Info);

    /// <summary>An answer that is none of the gold ones.</summary>
    public IEnumerable<RecordFault> FaultsOf(Sample sample)
    {
        if (Verdict(sample) is { IsRight: false } wrong) yield return new RecordFault(wrong.Detail);
    }

    /// <summary>By the gold answer that it is, or else by the first; null for a record without one.</summary>
    private AnswerVerdict? Verdict(Sample sample)
    {
        var comparison = AnswerComparison.Of(Checker);
        var given = sample.Answer(AnswerFields.Given) ?? "";
        AnswerVerdict? first = null;
        foreach (var gold in GoldAnswers(sample))
        {
            var verdict = comparison.Check(gold, given);
            if (verdict.IsRight) return verdict;
            first ??= verdict;
        }

        return first;
    }

    private static IReadOnlyList<string> GoldAnswers(Sample sample) => sample.Value(AnswerFields.Gold) switch
    {
        { ValueKind: JsonValueKind.Array } => [.. sample.Answers(AnswerFields.Gold).Where(static gold => !string.IsNullOrWhiteSpace(gold))],
        _ => sample.Answer(AnswerFields.Gold) is { } gold ? [gold] : [],
    };
}
