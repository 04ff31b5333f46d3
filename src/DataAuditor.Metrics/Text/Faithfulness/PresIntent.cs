using System.Text.Json.Serialization;
using DataAuditor.Metrics.Scores;
using DataAuditor.Metrics.Text.Revisions;

namespace DataAuditor.Metrics.Text.Faithfulness;

/// <summary>How many revisions keep what the original was to say.</summary>
public sealed record PresIntent() : RecordMetric<RecordShares>(Description)
{
    private static readonly MetricInfo Description = new("text.faithfulness.pres-intent", "Preservation of intent", Modality.Text, Dimension.Faithfulness)
    {
        Summary = "Share of revisions that keep the original's intent, as people or a judge say.",
        Formula = @"\frac{1}{N} \sum_{i=1}^{N} \mathbb{1}[\nu(\tilde{A}_i, A_i) = 0]",
        Source = "Gao et al. 2023, RARR",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    private static readonly FieldNeed[] Needed = [IntentPreservation.Instance.Need];

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Needed;

    public override RecordShares Empty() => new();

    public override void Add(RecordShares state, Sample sample, Evidence evidence)
    {
        var isPreserved = IntentPreservation.Instance.ValueOf(sample);
        state.Add(isPreserved);
        if (isPreserved is false) evidence.Add(new Exhibit(sample.Index, 1, "the revision does not keep the original's intent"));
    }

    public override Measurement Measure(RecordShares state, MetricContext context) => state.MeasureJudged(Info);
}
