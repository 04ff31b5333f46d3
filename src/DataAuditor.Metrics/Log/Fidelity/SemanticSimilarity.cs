using System.Text.Json.Serialization;
using DataAuditor.Metrics.Log.Wording;
using DataAuditor.Metrics.Scores;
using DataAuditor.Metrics.Text.Embeddings;

namespace DataAuditor.Metrics.Log.Fidelity;

/// <summary>How near the meaning of lines is to that of the lines they should be.</summary>
public sealed record SemanticSimilarity() : RecordMetric<RecordMeans>(Description)
{
    private static readonly MetricInfo Description = new("log.fidelity.semantic-similarity", "Semantic similarity of log texts", Modality.Log, Dimension.Fidelity)
    {
        Summary = "Mean over records of the cosine similarity of the embeddings of a line and the gold one; 0 for an embedding without a direction.",
        Formula = @"\frac{1}{N} \sum_{i=1}^N \cos(\mathbf{e}_{\text{pred}}^{(i)}, \mathbf{e}_{\text{gt}}^{(i)})",
        Source = "Li et al. 2024, LogBench",
        Direction = Direction.Higher,
        Range = new ValueRange(-1, 1),
        Needs = Needs.None,
    };

    private static readonly FieldNeed[] Needed = [LineEmbedding.Given.Need, LineEmbedding.Gold.Need];

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Needed;

    public override RecordMeans Empty() => new();

    public override void Add(RecordMeans state, Sample sample, Evidence evidence)
    {
        double[] given = LineEmbedding.Given.Vector(sample), gold = LineEmbedding.Gold.Vector(sample);
        if (given.Length != gold.Length) throw sample.Wrong($"the embedding has {given.Length} numbers, and that of the gold line {gold.Length}: they are of two models");

        var hasDirection = VectorAlgebra.HasDirection(gold);
        state.Add(hasDirection ? VectorAlgebra.Cosine(given, gold) ?? 0 : null);
        if (hasDirection && (VectorAlgebra.Cosine(given, gold) ?? 0) is var cosine and < 1) evidence.Show(sample, 1 - cosine, "the cosine", cosine);
    }

    public override Measurement Measure(RecordMeans state, MetricContext context) =>
        state.Values.Count == 0 && state.LeftOut > 0 ? Measurement.NotMeasurable("no gold embedding has a direction") : state.Measure(Info, "a gold embedding without a direction");
}
