using DataAuditor.Metrics.Fields;
using DataAuditor.Metrics.Text.Embeddings;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Text.Dialogues;

/// <summary>How near a response is to a reference: the record's own score, or else the cosine of their embeddings.</summary>
internal sealed record ReferenceSimilarity() : ModelFeature<string, float[]>(ModelRoles.TextEmbedder)
{
    private const string Field = "referenced_score";

    public static ReferenceSimilarity Instance { get; } = new();

    public static FieldNeed Need { get; } = new(Field) { Model = Instance };

    public override IReadOnlyList<string>? Inputs(Sample sample) =>
        sample.Has(Field) || sample.Text("text") is not { } text || sample.Text("reference") is not { } reference ? null : [text, reference];

    /// <summary>Of a record that meets <see cref="Need"/>; a text whose embedding has no direction is like none.</summary>
    public static double ValueOf(Sample sample)
    {
        if (sample.Number(Field) is { } given) return given;

        var embeddings = Instance.Of(sample)!;
        return VectorAlgebra.Cosine(sample.Answered(embeddings[0]), sample.Answered(embeddings[1])) ?? 0;
    }
}
