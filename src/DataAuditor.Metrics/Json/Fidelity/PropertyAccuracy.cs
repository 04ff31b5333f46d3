using System.Text.Json.Serialization;
using DataAuditor.Metrics.Json.SchemaDiscovery;
using DataAuditor.Metrics.Scores;

namespace DataAuditor.Metrics.Json.Fidelity;

/// <summary>How well useful properties are told from noise when a schema is discovered.</summary>
public sealed record PropertyAccuracy() : RecordMetric<PropertyScores>(Description)
{
    private static readonly MetricInfo Description = new("json.fidelity.property-accuracy", "Accuracy of property selection", Modality.Json, Dimension.Fidelity)
    {
        Summary = "Share of gold properties that are rightly called useful or not, over the properties of all records; one without a verdict is wrong; for reference the share of properties that have a verdict nobody asked for.",
        Formula = @"\frac{1}{|P|} \sum_{p \in P} \mathbb{I}(\hat{u}_p = u_p)",
        Source = "Mior 2024",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => PropertyVerdicts.Needs;

    public override PropertyScores Empty() => new();

    public override void Add(PropertyScores state, Sample sample, Evidence evidence)
    {
        var verdicts = PropertyVerdicts.Of(sample);
        state.Add(sample.Index, verdicts);
        if (verdicts.Right == verdicts.Gold) return;

        var accuracy = (double)verdicts.Right / verdicts.Gold;
        evidence.Show(sample, 1 - accuracy, "the accuracy of its properties", accuracy);
    }

    public override Measurement Measure(PropertyScores state, MetricContext context) => state.Measure(Info, context);
}
