using System.Text.Json.Serialization;
using DataAuditor.Metrics.Reasoning.Answers;

namespace DataAuditor.Metrics.Reasoning.Fidelity;

/// <summary>How often the answer that most samples give is right.</summary>
public sealed record SelfConsistencyAccuracy() : RecordMetric<VoteCounts>(Description)
{
    private static readonly MetricInfo Description = new("reasoning.fidelity.self-consistency-accuracy", "Self-consistency accuracy", Modality.Reasoning, Dimension.Fidelity)
    {
        Summary = "Share of records of whose sampled answers the most frequent one is the gold answer; of answers that are equally frequent the first counts.",
        Formula = @"\text{Acc}_{\text{SC}} = \frac{1}{N} \sum_{i=1}^{N} \mathbb{1}\left[\arg\max_a \sum_{k=1}^{K} \mathbb{1}[\hat{a}_{ik} = a] = a_i\right]",
        Source = "Wang et al. 2023, Self-Consistency Improves Chain of Thought Reasoning in Language Models",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        PartNoun = "outcome",
        Needs = Needs.None,
    };

    private static readonly FieldNeed[] Needed = [AnswerFields.Samples, AnswerFields.Gold];

    [Option("How answers are compared: character by character, by words, by number, by letter of choice, or as mathematics.")]
    public AnswerChecker Checker { get; init; } = AnswerChecker.Exact;

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Needed;

    public override VoteCounts Empty() => new();

    public override void Add(VoteCounts state, Sample sample, Evidence evidence)
    {
        var samples = sample.Answers(AnswerFields.Samples);
        if (sample.Answer(AnswerFields.Gold) is not { } gold)
        {
            state.Add(null, isTied: false);
            return;
        }

        var comparison = AnswerComparison.Of(Checker);
        var votes = AnswerVotes.Of(comparison, samples.Where(static answer => !string.IsNullOrWhiteSpace(answer)).Select(comparison.Read));
        var verdict = comparison.Compare(comparison.Read(gold), votes.Winner ?? comparison.Read(""));
        state.Add(verdict, votes.IsTied);
        if (!verdict.IsRight && evidence.Wants(sample.Index, 1)) evidence.Add(new Exhibit(sample.Index, 1, $"{votes.Votes} of {samples.Count} samples{(votes.IsTied ? ", tied" : "")}: {verdict.Detail}"));
    }

    public override Measurement Measure(VoteCounts state, MetricContext context) => state.Measure(Info);
}
