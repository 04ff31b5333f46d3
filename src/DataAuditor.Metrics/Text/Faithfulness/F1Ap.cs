using System.Text.Json.Serialization;
using DataAuditor.Metrics.Scores;
using DataAuditor.Metrics.Text.Entailment;
using DataAuditor.Metrics.Text.Revisions;

namespace DataAuditor.Metrics.Text.Faithfulness;

/// <summary>Whether revisions are both supported by their sources and near to their originals.</summary>
public sealed record F1Ap() : RecordMetric<AttributedRevisions>(Description)
{
    private const string NoSentence = "no sentence or no opinion of the judge";

    private static readonly MetricInfo Description = new("text.faithfulness.f1-ap", "F1 of attribution and preservation", Modality.Text, Dimension.Faithfulness)
    {
        Summary = "Harmonic mean of two means over records: how far sources support the revision, and how much it keeps of the original.",
        Formula = @"\frac{2 \cdot \text{Attr} \cdot \text{Pres}_{\text{comb}}}{\text{Attr} + \text{Pres}_{\text{comb}}}",
        Source = "Gao et al. 2023, RARR",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    private static readonly FieldNeed[] NeededForAuto = [EvidenceSupport.Instance.Need, .. PreservedRevisions.Needs];

    private static readonly FieldNeed[] NeededForAis = [HumanAttribution.Field, .. PreservedRevisions.Needs];

    [Option("Whether a model (auto) or people (ais) say what sources support.")]
    public AttributionSource Attribution { get; init; } = AttributionSource.Auto;

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Attribution is AttributionSource.Auto ? NeededForAuto : NeededForAis;

    public override AttributedRevisions Empty() => new();

    public override void Add(AttributedRevisions state, Sample sample, Evidence evidence) =>
        state.Add(sample, Attribution is AttributionSource.Auto ? EvidenceSupport.Attribution(sample) : HumanAttribution.Of(sample));

    public override Measurement Measure(AttributedRevisions state, MetricContext context)
    {
        var means = state.AttributionAndPreservation;
        if (means.First.Count == 0) return Info.WorstFor(state.LeftOut.NoRecord(NoSentence));

        double attribution = means.First.Mean, preservation = means.Second.Mean, sum = attribution + preservation;
        var value = sum > 0 ? 2 * attribution * preservation / sum : 0;
        double Slope(double other) => sum > 0 ? 2 * (other / sum) * (other / sum) : 0;
        return new Measurement.Score(value)
        {
            Uncertainty = means.Delta(value, Slope(preservation), Slope(attribution))?.Within(0, 1),
            Parts = [Part("attribution", attribution, means.First.Uncertainty), Part("preservation", preservation, means.Second.Uncertainty)],
            Notes = state.LeftOut.Notes(NoSentence),
        };
    }

    private static Part Part(string name, double mean, Uncertainty? uncertainty) => new(name, mean) { Uncertainty = uncertainty?.Within(0, 1) };
}
