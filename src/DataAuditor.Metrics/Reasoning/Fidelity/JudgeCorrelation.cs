using System.Text.Json.Serialization;
using DataAuditor.Agreement;
using DataAuditor.Metrics.Ratings;
using DataAuditor.Metrics.Reasoning.Answers;
using DataAuditor.Metrics.Reasoning.Judges;
using DataAuditor.Metrics.Scores;

namespace DataAuditor.Metrics.Reasoning.Fidelity;

/// <summary>How far the scores of a judge go with those of people.</summary>
public sealed record JudgeCorrelation() : RecordMetric<JudgedScores>(Description)
{
    private const string Judge = "judge_score";

    private const string Human = "human_score";

    private const string Item = "item";

    private static readonly MetricInfo Description = new("reasoning.fidelity.judge-correlation", "Correlation of judge and human scores", Modality.Reasoning, Dimension.Fidelity)
    {
        Summary = "Correlation of a judge's scores with people's, over records, those with the same item joined; parts: Spearman's, Pearson's and Kendall's coefficient, and how far several human raters agree.",
        Formula = @"\text{CORR}(u^{(\text{LLM})}, u^{(\text{human})})",
        Source = "Lai et al. 2025; Zheng et al. 2023, MT-Bench; Krippendorff 2011 for the raters",
        Direction = Direction.Higher,
        Range = new ValueRange(-1, 1),
        PartNoun = "coefficient",
        Needs = Needs.None,
    };

    private static readonly FieldNeed[] Needed = [Judge, Human];

    [Option("The coefficient: Spearman's, Pearson's, or Kendall's τ-b.")]
    public JudgeCorrelationMethod Method { get; init; } = JudgeCorrelationMethod.Spearman;

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Needed;

    public override JudgedScores Empty() => new();

    public override void Add(JudgedScores state, Sample sample, Evidence evidence) =>
        state.Add(sample.Answer(Item), sample.Index, sample.RatingsOf(Judge, areOfRaters: false), sample.RatingsOf(Human));

    public override Measurement Measure(JudgedScores state, MetricContext context) => Measure(state.Joined());

    private static bool IsConstant(IReadOnlyList<double> scores) => scores.All(score => score == scores[0]);

    private Measurement Measure(JudgedScores state)
    {
        if (state.Pairs.Count == 0) return state.LeftOut == 0 ? Info.WorstFor("there is no synthetic record") : Measurement.NotMeasurable(state.LeftOut.NoRecord("no rating of one side"));
        if (state.Pairs.Count == 1) return Measurement.NotMeasurable("one item has no correlation");
        if (IsConstant(state.Pairs.First)) return Measurement.NotMeasurable("the judge gives every record the same score");
        if (IsConstant(state.Pairs.Second)) return Measurement.NotMeasurable("people give every record the same score");
        if (state.Correlation(Method) is not { } coefficient) return Measurement.NotMeasurable("the scores vary by less than a number can hold");

        return new Measurement.Score(coefficient.Value)
        {
            Uncertainty = coefficient.Uncertainty,
            Parts = [.. Enum.GetValues<JudgeCorrelationMethod>().Select(state.Correlation).OfType<Part>(), .. state.Raters.Parts(MeasurementLevel.Ordinal)],
            Skipped = state.Raters.Skipped,
            Notes = state.LeftOut.Notes("no rating of one side"),
            Evidence = RankDisagreement.Of(state.Pairs),
        };
    }
}
