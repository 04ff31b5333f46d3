using DataAuditor.Metrics.Fields;
using DataAuditor.Metrics.Log.Statements;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Log.Wording;

/// <summary>A line as a vector: its own field, or else what a model makes of the line.</summary>
/// <param name="Line">The role of the line's field.</param>
internal sealed record LineEmbedding(string Field, string Line) : VectorField<string>(Field, ModelRoles.TextEmbedder)
{
    public static LineEmbedding Given { get; } = new("embedding", StatementFields.Line);

    public static LineEmbedding Gold { get; } = new("gold_embedding", StatementFields.GoldLine);

    public FieldNeed Need => new(Field) { Model = this };

    protected override IReadOnlyList<string>? Asked(Sample sample) => sample.Text(Line) is { } line ? [line] : null;
}
