using DataAuditor.Metrics.Fields;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Vision;

/// <summary>The frames of a video as vectors: the record's own, or else what a model makes of frames evenly chosen.</summary>
internal sealed record FrameVectors(ModelRole<ImageTensor, float[]> Model) : ModelFeature<ImageTensor, float[]>(Model)
{
    private const string Field = "frame_embeddings";

    /// <summary>In the space that images share with texts.</summary>
    public static FrameVectors Instance { get; } = new(ModelRoles.ClipImage);

    /// <summary>What an image network sees in them.</summary>
    public static FrameVectors Features { get; } = new(ModelRoles.ImageFeatures);

    public FieldNeed Need => new(Field) { Model = this };

    public override IReadOnlyList<ImageTensor>? Inputs(Sample sample) => sample.Has(Field) ? null : sample.Text("video") is { } video ? VideoFrames.Tensors(sample, video) : null;

    /// <summary>Of a record that meets <see cref="Need"/>; null where the video cannot be used.</summary>
    public IReadOnlyList<double[]>? VectorsOf(Sample sample)
    {
        if (sample.Structure(Field) is { } given) return sample.Vectors(given, $"the field '{PlainText.OneLine(sample.NameOf(Field))}'");

        return Of(sample) is { Count: > 0 } answers ? [.. answers.Select(sample.Answered)] : null;
    }
}
