using DataAuditor.Metrics.Fields;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Text.Embeddings;

/// <summary>A record's text as a vector: its own field, or else what a model makes of the text.</summary>
internal sealed record Embedding() : VectorField<string>("embedding", ModelRoles.TextEmbedder)
{
    public static Embedding Instance { get; } = new();

    public static FieldNeed Need { get; } = new(Instance.Field) { Model = Instance };

    /// <summary>Of a record that meets <see cref="Need"/>.</summary>
    public static double[] VectorOf(Sample sample) => Instance.Vector(sample);

    protected override IReadOnlyList<string>? Asked(Sample sample) => sample.Text("text") is { } text ? [text] : null;
}
