using System.Text.Json.Serialization;
using DataAuditor.Metrics.Scores;
using DataAuditor.Metrics.Text.SupportingFacts;

namespace DataAuditor.Metrics.Text.Faithfulness;

/// <summary>How many of the facts that records rest on are the right ones.</summary>
public sealed record EvidencePrecision() : RecordMetric<RecordMeans>(Description)
{
    private static readonly MetricInfo Description = new("text.faithfulness.evidence-precision", "Precision of supporting facts", Modality.Text, Dimension.Faithfulness)
    {
        Summary = "Mean over records of the share of predicted supporting facts that are gold ones; 0 where none is.",
        Formula = @"\frac{|\mathcal{E}_{\text{pred}} \cap \mathcal{E}_{\text{gold}}|}{|\mathcal{E}_{\text{pred}}|}",
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
        var precision = FactSets.Of(sample).Precision;
        state.Add(precision);
        if (precision < 1) evidence.Show(sample, 1 - precision, "the evidence's precision", precision);
    }

    public override Measurement Measure(RecordMeans state, MetricContext context) => state.Measure(Info, "no facts");
}
