using DataAuditor.Media;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Vision;

/// <summary>The frames of a video between which a model finds the motion: each with the next.</summary>
/// <param name="Request">Which frames, and how large.</param>
internal sealed record MotionFrames(VideoRequest Request) : ModelFeature<ImagePair, FlowField>(ModelRoles.OpticalFlow)
{
    public const string Field = "flow";

    public const string Video = "video";

    public override IReadOnlyList<ImagePair>? Inputs(Sample sample)
    {
        if (sample.Has(Field) || sample.Text(Video) is not { } path) return null;
        if (sample.Video(path, Request) is not { } video) return [];

        ImageTensor[] frames = [.. video.Frames.Select(static frame => frame.ToTensor())];
        return [.. frames.Zip(frames.Skip(1), static (frame, next) => new ImagePair(frame, next))];
    }
}
