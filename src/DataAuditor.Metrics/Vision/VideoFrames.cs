using DataAuditor.Media;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Vision;

/// <summary>Frames of a video as models of images are shown them.</summary>
internal static class VideoFrames
{
    /// <summary>Frames of a video that a model is shown, evenly chosen.</summary>
    private const int Most = 16;

    /// <summary>The first 128 seconds.</summary>
    private static readonly VideoRequest Request = new(FramesPerSecond: 2, Side: 256, MostFrames: 256);

    /// <summary>None where the video cannot be used and the audit counts such.</summary>
    public static IReadOnlyList<ImageTensor> Tensors(Sample sample, string path) =>
        sample.Video(path, Request) is { } video ? [.. Chosen(video.Frames, Most).Select(static frame => frame.ToTensor())] : [];

    /// <summary>As many as are wanted at most, the first and the last among them.</summary>
    public static IEnumerable<TItem> Chosen<TItem>(IReadOnlyList<TItem> all, int most) =>
        all.Count <= most ? all : Enumerable.Range(0, most).Select(place => all[(int)((long)place * (all.Count - 1) / (most - 1))]);
}
