using System.Text.Json.Serialization;
using DataAuditor.Metrics.Scores;
using DataAuditor.Metrics.Text.SupportingFacts;

namespace DataAuditor.Metrics.Text.Faithfulness;

/// <summary>How many of the facts that records should rest on they name.</summary>
public sealed record EvidenceRecall() : RecordMetric<RecordMeans>(Description)
{
    private static readonly MetricInfo Description = new("text.faithfulness.evidence-recall", "Recall of supporting facts", Modality.Text, Dimension.Faithfulness)
    {
        Summary = "Mean over records of the share of gold supporting facts that are predicted; 0 where none is.",
        Formula = @"\frac{|\mathcal{E}_{\text{pred}} \cap \mathcal{E}_{\text{gold}}|}{|\mathcal{E}_{\text{gold}}|}",
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
        var recall = FactSets.Of(sample).Recall;
        state.Add(recall);
        if (recall < 1) evidence.Show(sample, 1 - recall, "the evidence's recall", recall);
    }

    public override Measurement Measure(RecordMeans state, MetricContext context) => state.Measure(Info, "no facts");
}
