using DataAuditor.Models;

namespace DataAuditor.Metrics.Text.Embeddings;

/// <summary>A record's text as a vector: its own field, or else what a model makes of the text.</summary>
internal sealed record Embedding() : ModelFeature<string, float[]>(ModelRoles.TextEmbedder)
{
    private const string Field = "embedding";

    public static Embedding Instance { get; } = new();

    public static FieldNeed Need { get; } = new(Field) { Model = Instance };

    public override IReadOnlyList<string>? Inputs(Sample sample) => sample.Has(Field) || sample.Text("text") is not { } text ? null : [text];

    /// <summary>Of a record that meets <see cref="Need"/>; read once for all metrics.</summary>
    public static double[] VectorOf(Sample sample) => sample.Once(Field, static sample =>
        sample.Numbers(Field) is { } numbers ? [.. numbers] : Array.ConvertAll(Instance.Of(sample)![0], static number => (double)number));
}
