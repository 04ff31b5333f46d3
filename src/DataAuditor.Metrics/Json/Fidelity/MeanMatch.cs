using System.Text.Json.Serialization;
using DataAuditor.Metrics.Json.Documents;
using DataAuditor.Metrics.Scores;

namespace DataAuditor.Metrics.Json.Fidelity;

/// <summary>How many of the expected fields documents have.</summary>
public sealed record MeanMatch() : RecordMetric<FieldMatches>(Description)
{
    private const string Expected = "expected";

    private static readonly MetricInfo Description = new("json.fidelity.mean-match", "Mean match", Modality.Json, Dimension.Fidelity)
    {
        Summary = "Mean share of the expected document's fields that the generated one has: outermost names, paths of values, or paths with equal values. Where nothing is expected it is 1; for what is no JSON 0. Part: the same share of the generated fields.",
        Formula = @"\frac{1}{N} \sum_{i=1}^{N} \frac{|\text{fields}(J_i) \cap \text{fields}(J_i^{gt})|}{|\text{fields}(J_i^{gt})|}",
        Source = "Agarwal et al. 2025, ThinkJSON",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    [Option("What a field is: names (of the outermost object), paths (of values that hold no others) or values (such paths, with equal values).")]
    public FieldReading Fields { get; init; } = FieldReading.Names;

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => [new(Expected) { MayBeNull = true }];

    public override FieldMatches Empty() => new();

    public override void Add(FieldMatches state, Sample sample, Evidence evidence)
    {
        var generated = GeneratedDocument.BesideOf(sample, Expected);
        var match = FieldMatch.Of(generated.Value, sample.Json(Expected)!.Value, Fields);
        state.Add(match);
        if (match.Recall < 1) evidence.Show(sample, 1 - match.Recall, "the share of expected fields", match.Recall);
    }

    public override Measurement Measure(FieldMatches state, MetricContext context) => state.Measure(Info);
}
