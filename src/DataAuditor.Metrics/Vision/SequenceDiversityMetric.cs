using System.Text.Json.Serialization;
using DataAuditor.Metrics.Text.Embeddings;

namespace DataAuditor.Metrics.Vision;

/// <summary>How much the images of a sequence differ from each other: one less the mean cosine of all pairs of them.</summary>
public abstract record SequenceDiversityMetric(MetricInfo Info) : RecordMetric<MediaMeans>(Info)
{
    [JsonIgnore]
    public sealed override IReadOnlyList<FieldNeed> Reads => [Vectors];

    private protected abstract FieldNeed Vectors { get; }

    /// <summary>What cannot be used, as in "images".</summary>
    private protected abstract string Files { get; }

    public sealed override MediaMeans Empty() => new();

    public sealed override void Add(MediaMeans state, Sample sample, Evidence evidence)
    {
        if (VectorsOf(sample) is not { } vectors)
        {
            state.AddUnusable();
            return;
        }

        if (vectors.Any(vector => vector.Length != vectors[0].Length)) throw sample.Wrong("the embeddings of the sequence have different lengths: they are of two models");

        var diversity = Of(vectors);
        state.Add(diversity, isDegenerate: vectors.Count != 1);
        if (diversity is { } value) evidence.Show(sample, 2 - value, "the diversity", value, PathOf(sample));
    }

    public sealed override Measurement Measure(MediaMeans state, MetricContext context) => state.Measure(Info, "no two images, or an embedding of length 0", Files);

    /// <summary>Of a record that meets its needs; null where a file that they are of cannot be used.</summary>
    private protected abstract IReadOnlyList<double[]>? VectorsOf(Sample sample);

    /// <summary>An image that shows the sequence; null where there is none.</summary>
    private protected virtual string? PathOf(Sample sample) => null;

    /// <summary>The squared length of the sum of all directions is the sum over all pairs, each twice, and of each with itself.</summary>
    private static double? Of(IReadOnlyList<double[]> vectors)
    {
        if (vectors.Count < 2) return null;

        var sum = new double[vectors[0].Length];
        foreach (var vector in vectors)
        {
            if (!VectorAlgebra.TryAddDirection(vector, sum)) return null;
        }

        double count = vectors.Count;
        return Math.Clamp(1 - ((VectorAlgebra.Dot(sum, sum) - count) / (count * (count - 1))), 0, 2);
    }
}
