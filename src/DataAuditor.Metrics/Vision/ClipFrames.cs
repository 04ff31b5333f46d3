using DataAuditor.Metrics.Fields;
using DataAuditor.Metrics.Text.Embeddings;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Vision;

/// <summary>A video as a vector in the space that texts and images share: the record's own, or else the sum of the directions of frames evenly chosen.</summary>
internal sealed record ClipFrames(string Field) : ModelFeature<ImageTensor, float[]>(ModelRoles.ClipImage)
{
    public FieldNeed Need => new(Field) { Model = this };

    public override IReadOnlyList<ImageTensor>? Inputs(Sample sample) => sample.Has(Field) ? null : sample.Text("video") is { } video ? VideoFrames.Tensors(sample, video) : null;

    /// <summary>Of a record that meets <see cref="Need"/>; null where the video cannot be used.</summary>
    public double[]? Vector(Sample sample)
    {
        if (sample.Numbers(Field) is { } given) return [.. given];
        if (Of(sample) is not { Count: > 0 } frames) return null;

        var sum = new double[frames[0].Length];
        foreach (var frame in frames) VectorAlgebra.TryAddDirection(sample.Answered(frame), sum);
        return sum;
    }
}
