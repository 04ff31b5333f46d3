using DataAuditor.Metrics.Fields;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Vision;

/// <summary>The frames of a video as vectors: the record's own, or else what a model makes of frames evenly chosen.</summary>
internal sealed record FrameVectors() : ModelFeature<ImageTensor, float[]>(ModelRoles.ClipImage)
{
    private const string Field = "frame_embeddings";

    public static FrameVectors Instance { get; } = new();

    public static FieldNeed Need { get; } = new(Field) { Model = Instance };

    public override IReadOnlyList<ImageTensor>? Inputs(Sample sample) => sample.Has(Field) ? null : sample.Text("video") is { } video ? VideoFrames.Tensors(sample, video) : null;

    /// <summary>Of a record that meets <see cref="Need"/>; null where the video cannot be used.</summary>
    public static IReadOnlyList<double[]>? VectorsOf(Sample sample)
    {
        if (sample.Structure(Field) is { } given) return sample.Vectors(given, $"the field '{PlainText.OneLine(sample.NameOf(Field))}'");

        return Instance.Of(sample) is { Count: > 0 } answers ? [.. answers.Select(sample.Answered)] : null;
    }
}
