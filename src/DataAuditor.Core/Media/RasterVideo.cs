using DataAuditor.Models;

namespace DataAuditor.Media;

/// <summary>Frames of a video, all of one size.</summary>
/// <param name="Frames">In their order in time; at least one.</param>
/// <param name="FramesPerSecond">How far they lie apart.</param>
public sealed record RasterVideo(IReadOnlyList<RasterImage> Frames, double FramesPerSecond)
{
    /// <summary>As models take it: each frame as <see cref="RasterImage.ToTensor"/> has it.</summary>
    public VideoTensor ToTensor()
    {
        ImageTensor[] frames = [.. Frames.Select(static frame => frame.ToTensor())];
        var values = new float[frames.Length * frames[0].Values.Length];
        for (var frame = 0; frame < frames.Length; frame++) frames[frame].Values.CopyTo(values.AsMemory(frame * frames[0].Values.Length));
        return new VideoTensor(frames.Length, frames[0].Channels, frames[0].Height, frames[0].Width, values);
    }
}
