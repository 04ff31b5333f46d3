using DataAuditor.Media;
using DataAuditor.Metrics.Fields;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Vision;

/// <summary>A video as what a video network sees in it: the record's own vector, or else the network's of the first frames.</summary>
/// <param name="Video">The role of its path.</param>
internal sealed record VideoVector(string Field, string Video) : VectorField<VideoTensor>(Field, ModelRoles.VideoFeatures)
{
    /// <summary>As many frames as the networks that Fréchet video distances are computed with are shown.</summary>
    private static readonly VideoRequest Request = new(Side: 224, MostFrames: 16);

    public FieldNeed Need => new(Field) { WithoutModel = Otherwise is null ? [] : [Otherwise], Model = this };

    protected override IReadOnlyList<VideoTensor>? Asked(Sample sample) =>
        sample.Text(Video) is not { } path ? null : sample.Video(path, Request) is { } video ? [video.ToTensor()] : [];
}
