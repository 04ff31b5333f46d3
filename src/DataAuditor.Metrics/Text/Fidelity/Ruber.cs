using System.Text.Json.Serialization;
using DataAuditor.Metrics.Scores;
using DataAuditor.Metrics.Text.Dialogues;
using DataAuditor.States;

namespace DataAuditor.Metrics.Text.Fidelity;

/// <summary>How good a dialogue's responses are, by their reference and by what they answer.</summary>
public sealed record Ruber() : RecordMetric<ScorePairs>(Description)
{
    private static readonly MetricInfo Description = new("text.fidelity.ruber", "RUBER: referenced metric and unreferenced metric blended evaluation routine", Modality.Text, Dimension.Fidelity)
    {
        Summary = "Mean over records of two scores joined, each scaled to [0, 1]: how near the response is to the reference, and how well it answers its context.",
        Formula = @"\frac{1}{2} (\tilde{s}_{\text{ref}} + \tilde{s}_{\text{unref}}),\quad \tilde{s} = \frac{s - \min(s)}{\max(s) - \min(s)}",
        Source = "Tao, Mou, Zhao and Yan 2018",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    private static readonly FieldNeed[] Needed = [ReferenceSimilarity.Need, DialogueRelevance.Need];

    [Option("How the two scores of a record become one.")]
    public RuberAggregate Aggregate { get; init; } = RuberAggregate.Mean;

    [Option("What scores are scaled by: \"corpus\" for the least and greatest of these records, or [low, high], as for gates that compare several corpora.")]
    public ScoreScale Scale { get; init; } = ScoreScale.Corpus;

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Needed;

    public override ScorePairs Empty() => new();

    public override void Add(ScorePairs state, Sample sample, Evidence evidence) =>
        state.Add(sample.Index, ReferenceSimilarity.ValueOf(sample), DialogueRelevance.ValueOf(sample));

    public override Measurement Measure(ScorePairs state, MetricContext context)
    {
        if (state.Count == 0) return Info.WorstFor("there is no synthetic record");

        ValueRange referenced = Bounds(state.First), unreferenced = Bounds(state.Second);
        if (referenced.Low == referenced.High) return Info.WorstFor("all records have the same referenced score");
        if (unreferenced.Low == unreferenced.High) return Info.WorstFor("all records have the same unreferenced score");

        var (values, first, second, evidence) = (new Moments(), new Moments(), new Moments(), new Evidence());
        for (var at = 0; at < state.Count; at++)
        {
            double near = Scaled(state.First[at], referenced), fit = Scaled(state.Second[at], unreferenced), value = Join(near, fit);
            values.Add(value);
            first.Add(near);
            second.Add(fit);
            if (!evidence.Wants(state.Records[at], 1 - value)) continue;

            evidence.Add(new Exhibit(state.Records[at], 1 - value, $"RUBER is {Number.Format(value)}: referenced {Number.Format(near)}, unreferenced {Number.Format(fit)}"));
        }

        return new Measurement.Score(values.Mean)
        {
            Uncertainty = values.Uncertainty?.Within(0, 1),
            Parts = [Part("referenced", first, referenced), Part("unreferenced", second, unreferenced)],
            Evidence = evidence.Exhibits,
        };
    }

    private static Part Part(string name, Moments scores, ValueRange bounds) =>
        new(name, scores.Mean) { Uncertainty = scores.Uncertainty?.Within(0, 1), Details = [new("low", bounds.Low), new("high", bounds.High)] };

    /// <summary>Scores outside of fixed bounds count as those.</summary>
    private static double Scaled(double score, ValueRange bounds) => Math.Clamp((score - bounds.Low) / (bounds.High - bounds.Low), 0, 1);

    private ValueRange Bounds(IReadOnlyList<double> scores) => Scale.Bounds ?? new ValueRange(scores.Min(), scores.Max());

    private double Join(double referenced, double unreferenced) => Aggregate switch
    {
        RuberAggregate.Mean => (referenced + unreferenced) / 2,
        RuberAggregate.Min => Math.Min(referenced, unreferenced),
        RuberAggregate.Max => Math.Max(referenced, unreferenced),
        _ => Math.Sqrt(referenced * unreferenced),
    };
}
