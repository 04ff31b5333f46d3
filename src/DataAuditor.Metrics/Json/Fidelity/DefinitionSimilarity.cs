using System.Text.Json.Serialization;
using DataAuditor.Metrics.Json.SchemaDiscovery;
using DataAuditor.Metrics.Scores;

namespace DataAuditor.Metrics.Json.Fidelity;

/// <summary>How near generated definitions of properties are in meaning to the right ones.</summary>
public sealed record DefinitionSimilarity() : RecordMetric<DefinitionScores>(Description)
{
    private static readonly MetricInfo Description = new("json.fidelity.definition-similarity", "Similarity of definitions", Modality.Json, Dimension.Fidelity)
    {
        Summary = "Mean over records of the mean over gold definitions of the cosine of the embeddings of the generated and the gold one; 0 where none was generated, and for a negative cosine; for reference the share of generated definitions that nobody asked for.",
        Formula = @"\frac{1}{N} \sum_{i=1}^{N} \frac{1}{|P_i|} \sum_{p \in P_i} \max\left(0, \cos(e(d_{ip}), e(d_{ip}^{\text{gt}}))\right)",
        Source = "Mior 2024",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => DefinitionSimilarities.Needs;

    public override DefinitionScores Empty() => new();

    public override void Add(DefinitionScores state, Sample sample, Evidence evidence)
    {
        var generated = sample.DefinitionsOf(DefinitionTexts.Generated).Keys;
        state.AddUnasked(generated.Count(name => !sample.DefinitionsOf(DefinitionTexts.Gold).ContainsKey(name)), generated.Count());

        var similarities = DefinitionSimilarities.ValuesOf(sample);
        double? mean = similarities.Count == 0 ? null : similarities.Average();
        state.Add(mean);
        if (mean is { } value and < 1) evidence.Show(sample, 1 - value, "the mean similarity of its definitions", value);
    }

    public override Measurement Measure(DefinitionScores state, MetricContext context) => state.Measure(Info);
}
