using System.Text.Json.Serialization;
using DataAuditor.Metrics.Reasoning.Labels;
using DataAuditor.Metrics.Scores;

namespace DataAuditor.Metrics.Reasoning.Validity;

/// <summary>How often equivalent wordings of a task get the same prediction.</summary>
public sealed record Consistency() : RecordMetric<RecordMeans>(Description)
{
    private const string Prediction = "prediction";

    private const string Perturbed = "perturbed_predictions";

    private static readonly MetricInfo Description = new("reasoning.validity.consistency", "Consistency over equivalent inputs", Modality.Reasoning, Dimension.Validity)
    {
        Summary = "Share of a record's perturbed, equivalent inputs that get the record's own prediction, averaged over the records that have such inputs.",
        Formula = @"\frac{1}{K} \sum_{k=1}^{K} \mathbb{I}(f(T, s) = f(T'_k, s'_k))",
        Source = "Sanyal, Singh and Ren 2022, FaiRR",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        AlsoCovers = [Dimension.Robustness],
        Needs = Needs.None,
    };

    private static readonly FieldNeed[] Needed = [Prediction, new FieldNeed(Perturbed) { IsSparse = true }];

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Needed;

    public override RecordMeans Empty() => new();

    public override void Add(RecordMeans state, Sample sample, Evidence evidence)
    {
        var prediction = sample.LabelOf(Prediction);
        var perturbed = sample.LabelsOf(Perturbed);
        var same = perturbed.Count(other => other == prediction);
        state.Add(perturbed.Count == 0 ? null : (double)same / perturbed.Count);
        if (same < perturbed.Count) evidence.Show(sample, perturbed.Count - same, $"the consistency over {perturbed.Count} equivalent inputs", (double)same / perturbed.Count);
    }

    public override Measurement Measure(RecordMeans state, MetricContext context) => state.Measure(Info, "no equivalent input");
}
