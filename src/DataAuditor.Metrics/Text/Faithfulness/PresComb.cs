using System.Text.Json.Serialization;
using DataAuditor.Metrics.Scores;
using DataAuditor.Metrics.Text.Revisions;

namespace DataAuditor.Metrics.Text.Faithfulness;

/// <summary>How much revisions keep of originals: characters count only where the intent is kept.</summary>
public sealed record PresComb() : RecordMetric<PreservedRevisions>(Description)
{
    private static readonly MetricInfo Description = new("text.faithfulness.pres-comb", "Preservation, combined", Modality.Text, Dimension.Faithfulness)
    {
        Summary = "Mean over records of the share of characters that a revision keeps, 0 where it does not keep the original's intent.",
        Formula = @"\text{Pres}_{\text{intent}} \cdot \text{Pres}_{\text{Lev}}",
        Source = "Gao et al. 2023, RARR",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    [Option("Whether the product is taken of each record (instance) or of the two means over records (means).")]
    public PreservationAggregate Aggregate { get; init; } = PreservationAggregate.Instance;

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => PreservedRevisions.Needs;

    public override PreservedRevisions Empty() => new();

    public override void Add(PreservedRevisions state, Sample sample, Evidence evidence)
    {
        var preserved = state.Add(sample);
        if (preserved < 1) evidence.Show(sample, 1 - preserved.Value, "the preservation", preserved.Value);
    }

    public override Measurement Measure(PreservedRevisions state, MetricContext context)
    {
        var means = state.IntentAndCharacters;
        if (means.First.Count == 0) return state.LeftOut == 0 ? Info.WorstFor("there is no synthetic record") : Measurement.NotMeasurable("the judge came to no opinion of any record");

        double intent = means.First.Mean, characters = means.Second.Mean;
        var (value, uncertainty) = Aggregate is PreservationAggregate.Instance
            ? (means.Products.Mean, means.Products.Uncertainty)
            : (intent * characters, means.Delta(intent * characters, characters, intent));
        return new Measurement.Score(value)
        {
            Uncertainty = uncertainty?.Within(0, 1),
            Notes = state.LeftOut.Notes("no opinion of the judge"),
            Parts =
            [
                new Part("intent", intent) { Uncertainty = means.First.Uncertainty?.Within(0, 1) },
                new Part("characters", characters) { Uncertainty = means.Second.Uncertainty?.Within(0, 1) },
            ],
        };
    }
}
