using System.Text.Json.Serialization;
using DataAuditor.Intervals;
using DataAuditor.Metrics.Scores;
using DataAuditor.Metrics.Text.Embeddings;

namespace DataAuditor.Metrics.Text.Diversity;

/// <summary>How alike the texts are in meaning: the mean over all pairs of them.</summary>
public sealed record SelfCossim() : RecordMetric<EmbeddingSums>(Description)
{
    private const string NoDirection = "an embedding of length 0";

    private static readonly MetricInfo Description = new("text.diversity.self-cossim", "Self cosine similarity", Modality.Text, Dimension.Diversity)
    {
        Summary = "Mean cosine similarity of the embeddings of all pairs of records; near 1 means that they all say the same.",
        Formula = @"\frac{2}{M(M-1)} \sum_{i<j} \cos(\mathbf{h}_i, \mathbf{h}_j) = \frac{\lVert \sum_i \mathbf{u}_i \rVert^2 - M}{M(M-1)}",
        Source = "Zhang et al. 2024",
        Direction = Direction.Lower,
        Range = new ValueRange(-1, 1),
        Needs = Needs.None,
    };

    private static readonly FieldNeed[] Needed = [Embedding.Need];

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Needed;

    public override EmbeddingSums Empty() => new();

    public override void Add(EmbeddingSums state, Sample sample, Evidence evidence) => state.Add(sample);

    public override Measurement Measure(EmbeddingSums state, MetricContext context)
    {
        var directions = state.Directions;
        if (directions.Count == 0) return Info.WorstFor(state.WithoutDirection.NoRecord(NoDirection));
        if (MeanCosine(directions.Total(), directions.Count) is not { } value) return Measurement.NotMeasurable("one record has no other to be alike");

        return new Measurement.Score(value) { Uncertainty = Uncertainty(state, value), Notes = state.WithoutDirection.Notes(NoDirection) };
    }

    private static Uncertainty? Uncertainty(EmbeddingSums state, double value) => state.Without(MeanCosine) is { } without
        ? JackknifeInterval.DeleteGroup(value, without.Values, without.Sizes)?.Within(-1, 1)
        : null;

    /// <param name="sum">Of the directions.</param>
    private static double? MeanCosine(double[] sum, long count) =>
        count < 2 ? null : Math.Clamp((VectorAlgebra.Dot(sum, sum) - count) / (count * (count - 1.0)), -1, 1);
}
