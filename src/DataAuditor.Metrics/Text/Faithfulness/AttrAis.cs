using System.Text.Json.Serialization;
using DataAuditor.Agreement;
using DataAuditor.Metrics.Scores;
using DataAuditor.Metrics.Text.Entailment;

namespace DataAuditor.Metrics.Text.Faithfulness;

/// <summary>How much of what texts say people found supported by their sources.</summary>
public sealed record AttrAis() : RecordMetric<JudgedSentences>(Description)
{
    private static readonly MetricInfo Description = new("text.faithfulness.attr-ais", "Attribution to identified sources, as people judge", Modality.Text, Dimension.Faithfulness)
    {
        Summary = "Share of sentences that people judged fully supported by the sources, of each record, then the mean over records; part: how far several raters agree.",
        Formula = @"\frac{1}{|S(y)|} \sum_{s \in S(y)} \text{AIS}(s, A)",
        Source = "Rashkin et al. 2023; Gao et al. 2023, RARR; Krippendorff 2011 for the raters",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    private static readonly FieldNeed[] Needed = [HumanAttribution.Field];

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Needed;

    public override JudgedSentences Empty() => new();

    public override void Add(JudgedSentences state, Sample sample, Evidence evidence)
    {
        var supported = HumanAttribution.Of(sample);
        state.Records.Add(supported);
        foreach (var raters in HumanAttribution.JudgementsOf(sample)) state.Raters.Add(raters);
        if (supported < 1) evidence.Show(sample, 1 - supported.Value, "the share of supported sentences", supported.Value);
    }

    public override Measurement Measure(JudgedSentences state, MetricContext context)
    {
        var measured = state.Records.Measure(Info, "no sentence");
        return measured is Measurement.Score score ? score with { Parts = state.Raters.Parts(MeasurementLevel.Nominal), Skipped = state.Raters.Skipped } : measured;
    }
}
