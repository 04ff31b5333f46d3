using System.Text.Json.Serialization;
using DataAuditor.Metrics.Text.Embeddings;

namespace DataAuditor.Metrics.Vision;

/// <summary>How near two vectors of each record are: the mean of their cosines.</summary>
public abstract record CosineMetric(MetricInfo Info) : RecordMetric<MediaMeans>(Info)
{
    private protected const string NoDirection = "an embedding of length 0";

    [JsonIgnore]
    public sealed override IReadOnlyList<FieldNeed> Reads => [.. Needs];

    private protected abstract IReadOnlyList<FieldNeed> Needs { get; }

    /// <summary>The roles of the image that evidence shows, and of what it is held against.</summary>
    private protected virtual (string? Image, string? Reference) Shown => default;

    public sealed override MediaMeans Empty() => new();

    public sealed override void Add(MediaMeans state, Sample sample, Evidence evidence)
    {
        if (Vectors(sample) is not var (first, second))
        {
            state.AddUnusable();
            return;
        }

        if (first.Length != second.Length) throw sample.Wrong($"one embedding has {first.Length} numbers, and the other {second.Length}: they are of two models");

        var cosine = VectorAlgebra.Cosine(first, second);
        state.Add(cosine, isDegenerate: !VectorAlgebra.HasDirection(first));
        if (cosine is { } value and < 1) evidence.Show(sample, 1 - value, "the cosine", value, Path(sample, Shown.Image), Path(sample, Shown.Reference));
    }

    public sealed override Measurement Measure(MediaMeans state, MetricContext context) => state.Measure(Info, NoDirection, Files);

    /// <summary>What a record's vectors are of, as in "images".</summary>
    private protected virtual string Files => "images";

    /// <summary>Of a record that meets <see cref="Needs"/>; null where a file that they are of cannot be used. The first is of what was generated.</summary>
    private protected abstract (double[] First, double[] Second)? Vectors(Sample sample);

    private static string? Path(Sample sample, string? role) => role is null ? null : sample.Text(role);
}
