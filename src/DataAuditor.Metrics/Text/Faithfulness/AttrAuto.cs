using System.Text.Json.Serialization;
using DataAuditor.Metrics.Scores;
using DataAuditor.Metrics.Text.Entailment;

namespace DataAuditor.Metrics.Text.Faithfulness;

/// <summary>How far the evidence entails what texts say.</summary>
public sealed record AttrAuto() : RecordMetric<RecordMeans>(Description)
{
    private static readonly MetricInfo Description = new("text.faithfulness.attr-auto", "Attribution by entailment", Modality.Text, Dimension.Faithfulness)
    {
        Summary = "Probability that the best piece of evidence entails a sentence, averaged over the sentences of each record, then over records.",
        Formula = @"\frac{1}{|S(y)|} \sum_{s \in S(y)} \max_{e \in A} \text{NLI}(e, s)",
        Source = "Gao et al. 2023, RARR; Honovich et al. 2022, TRUE",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    private static readonly FieldNeed[] Needed = [EvidenceSupport.Instance.Need];

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Needed;

    public override RecordMeans Empty() => new();

    public override void Add(RecordMeans state, Sample sample, Evidence evidence)
    {
        var attributed = EvidenceSupport.Attribution(sample);
        state.Add(attributed);
        if (attributed < 1) evidence.Show(sample, 1 - attributed.Value, "the mean support of its sentences", attributed.Value);
    }

    public override Measurement Measure(RecordMeans state, MetricContext context) => state.Measure(Info, "no sentence");
}
