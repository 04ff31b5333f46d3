using System.Text.Json;
using DataAuditor.Media;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Vision;

/// <summary>The pictures of a record as a judge is shown them.</summary>
internal static class ShownImages
{
    /// <summary>Judges are shown no more than these of a record.</summary>
    public const int Most = 8;

    private const int FrameSide = 256;

    /// <summary>Images are shown no longer than this many pixels: judges see no more of larger ones.</summary>
    private const int LongestSide = 768;

    private const int MostFrames = 64;

    /// <summary>The frames of a video of a minute or less.</summary>
    private static readonly VideoRequest EverySecond = new(FramesPerSecond: 1, Side: FrameSide, MostFrames: MostFrames);

    /// <summary>Those of a longer one, up to a quarter of an hour and two minutes.</summary>
    private static readonly VideoRequest EverySixteenSeconds = EverySecond with { FramesPerSecond = 1 / 16.0 };

    private const string Png = "image/png";

    /// <summary>Images, evenly chosen where there are more than <see cref="Most"/>. Null where one cannot be used and the audit counts such.</summary>
    public static IReadOnlyList<JudgeImage>? Of(Sample sample, IReadOnlyList<string> paths) => AllOrNone([.. VideoFrames.Chosen(paths, Most).Select(path => sample.Image(path))]);

    /// <summary>Frames of a video, evenly chosen. Null where it cannot be used and the audit counts such.</summary>
    public static IReadOnlyList<JudgeImage>? OfVideo(Sample sample, string path)
    {
        var video = sample.Video(path, EverySecond);
        if (video is { Frames.Count: MostFrames }) video = sample.Video(path, EverySixteenSeconds);
        return video is null ? null : AllOrNone([.. VideoFrames.Chosen(video.Frames, Most)]);
    }

    /// <summary>The paths of the images of a record's steps, or of its one image.</summary>
    public static IReadOnlyList<string> PathsOf(Sample sample) => sample.Structure("steps") is { ValueKind: JsonValueKind.Array } steps
        ? PathsOf(steps)
        : sample.Text("image") is { } path ? [path] : [];

    /// <summary>Of an array of steps.</summary>
    public static IReadOnlyList<string> PathsOf(JsonElement steps) => [.. steps.EnumerateArray().Select(ImageOf).OfType<string>()];

    /// <summary>The path of a record's video.</summary>
    public static IReadOnlyList<string> VideoOf(Sample sample) => sample.Text("video") is { } path ? [path] : [];

    private static string? ImageOf(JsonElement step) =>
        step.ValueKind is JsonValueKind.Object && step.MemberOf("image") is { ValueKind: JsonValueKind.String } image ? image.TextOf() : null;

    private static RasterImage Shrunk(RasterImage image)
    {
        var scale = (double)LongestSide / Math.Max(image.Width, image.Height);
        return scale >= 1 ? image : ImageResampling.Resize(image, Side(image.Width), Side(image.Height));

        int Side(int pixels) => Math.Max(1, (int)Math.Round(pixels * scale));
    }

    private static List<JudgeImage>? AllOrNone(IReadOnlyList<RasterImage?> images)
    {
        List<JudgeImage> shown = [];
        foreach (var image in images)
        {
            if (image is null) return null;
            shown.Add(new JudgeImage(Png, PngFile.Of(Shrunk(image))));
        }

        return shown;
    }
}
