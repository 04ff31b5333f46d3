using System.Text.Json.Serialization;
using DataAuditor.Metrics.Reasoning.Judges;
using DataAuditor.Metrics.Reasoning.Labels;
using DataAuditor.Metrics.Scores;

namespace DataAuditor.Metrics.Reasoning.Fidelity;

/// <summary>How often a judge prefers the output that people prefer.</summary>
public sealed record JudgeAgreement() : RecordMetric<PreferenceCounts>(Description), IChecksRecords
{
    private const string Judge = "judge_preference";

    private const string Human = "human_preference";

    private const string Kappa = "kappa";

    private static readonly MetricInfo Description = new("reasoning.fidelity.judge-agreement", "Agreement of judge and human preferences", Modality.Reasoning, Dimension.Fidelity)
    {
        Summary = "Share of records for which a judge has the same preference as people; part: Cohen's κ, which is 0 where they agree no more than by chance.",
        Formula = @"\frac{1}{N} \sum_{i=1}^{N} \mathbb{I}(p_i^{(\text{LLM})} = p_i^{(\text{human})})",
        Source = "Zheng et al. 2023, MT-Bench; Cohen 1960 for κ",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    private static readonly FieldNeed[] Needed = [Judge, Human];

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Needed;

    public override PreferenceCounts Empty() => new();

    public override void Add(PreferenceCounts state, Sample sample, Evidence evidence)
    {
        string judge = sample.LabelOf(Judge), human = sample.LabelOf(Human);
        state.Add(judge, human);
        if (judge != human && evidence.Wants(sample.Index, 1)) evidence.Add(new Exhibit(sample.Index, 1, Describe(judge, human)));
    }

    /// <summary>A preference of the judge that people do not share.</summary>
    public IEnumerable<RecordFault> FaultsOf(Sample sample)
    {
        string judge = sample.LabelOf(Judge), human = sample.LabelOf(Human);
        if (judge != human) yield return new RecordFault(Describe(judge, human));
    }

    public override Measurement Measure(PreferenceCounts state, MetricContext context)
    {
        if (state.Agreeing.Count == 0) return Info.WorstFor("there is no synthetic record");

        var kappa = state.Kappa;
        return new Measurement.Score(state.Agreeing.Value)
        {
            Uncertainty = state.Agreeing.Uncertainty,
            Parts = kappa is null ? [] : [new Part(Kappa, kappa.Value) { Uncertainty = kappa.Uncertainty, IsReference = true }],
            Skipped = kappa is null ? [new SkippedPart(Kappa, "chance alone would agree always, or the preferences are too many to be a choice")] : [],
        };
    }

    private static string Describe(string judge, string human) => $"the judge prefers '{PlainText.OneLine(judge, maxLength: 40)}', people '{PlainText.OneLine(human, maxLength: 40)}'";
}
