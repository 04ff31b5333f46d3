using System.Text.Json.Serialization;
using DataAuditor.Metrics.Scores;
using DataAuditor.Metrics.Text.SupportingFacts;

namespace DataAuditor.Metrics.Text.Faithfulness;

/// <summary>How well the facts that records rest on agree with the right ones.</summary>
public sealed record EvidenceF1() : RecordMetric<RecordMeans>(Description)
{
    private static readonly MetricInfo Description = new("text.faithfulness.evidence-f1", "F1 of supporting facts", Modality.Text, Dimension.Faithfulness)
    {
        Summary = "Mean over records of the harmonic mean of precision and recall of the supporting facts; 0 where none is found.",
        Formula = @"\frac{2 \text{Prec} \cdot \text{Rec}}{\text{Prec} + \text{Rec}}",
        Source = "Yang et al. 2018, HotpotQA",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => FactSets.Needs;

    public override RecordMeans Empty() => new();

    public override void Add(RecordMeans state, Sample sample, Evidence evidence)
    {
        var f1 = FactSets.Of(sample).F1;
        state.Add(f1);
        if (f1 < 1) evidence.Show(sample, 1 - f1, "the evidence's F1", f1);
    }

    public override Measurement Measure(RecordMeans state, MetricContext context) => state.Measure(Info, "no facts");
}
