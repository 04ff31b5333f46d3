using DataAuditor.Media;
using DataAuditor.Metrics.Fields;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Vision;

/// <summary>An image as a vector: the record's own, or else what a model makes of the image.</summary>
/// <param name="Image">The role of its path.</param>
internal sealed record ImageVector(string Field, string Image, ModelRole<ImageTensor, float[]> Model) : VectorField<ImageTensor>(Field, Model)
{
    public FieldNeed Need => new(Field) { WithoutModel = Otherwise is null ? [] : [Otherwise], Model = this };

    protected override IReadOnlyList<ImageTensor>? Asked(Sample sample) => sample.Text(Image) is not { } path ? null : sample.Image(path) is { } image ? [image.ToTensor()] : [];
}
