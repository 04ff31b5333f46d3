using DataAuditor.Metrics.Fields;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Vision;

/// <summary>A text as a vector in the space that it shares with images: the record's own, or else a model's.</summary>
/// <param name="Text">The role of the text.</param>
internal sealed record TextVector(string Field, string Text) : VectorField<string>(Field, ModelRoles.ClipText)
{
    public FieldNeed Need => new(Field) { Model = this };

    protected override IReadOnlyList<string>? Asked(Sample sample) => sample.Text(Text) is { } text ? [text] : null;
}
