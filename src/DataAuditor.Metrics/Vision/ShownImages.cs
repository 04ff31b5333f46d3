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

    private const string Png = "image/png";

    /// <summary>Images, evenly chosen where there are more than <see cref="Most"/>. Null where one cannot be used and the audit counts such.</summary>
    public static IReadOnlyList<JudgeImage>? Of(Sample sample, IReadOnlyList<string> paths) => AllOrNone([.. VideoFrames.Chosen(paths, Most).Select(path => sample.Image(path))]);

    /// <summary>Frames of a video, a second apart and evenly chosen. Null where it cannot be used and the audit counts such.</summary>
    public static IReadOnlyList<JudgeImage>? OfVideo(Sample sample, string path) =>
        sample.Video(path, new VideoRequest(FramesPerSecond: 1, Side: FrameSide)) is { } video ? AllOrNone([.. VideoFrames.Chosen(video.Frames, Most)]) : null;

    /// <summary>The paths of the images of a record's steps, or of its one image.</summary>
    public static IReadOnlyList<string> PathsOf(Sample sample) => sample.Structure("steps") is { ValueKind: JsonValueKind.Array } steps
        ? PathsOf(steps)
        : sample.Text("image") is { } path ? [path] : [];

    /// <summary>Of an array of steps.</summary>
    public static IReadOnlyList<string> PathsOf(JsonElement steps) => [.. steps.EnumerateArray().Select(ImageOf).OfType<string>()];

    /// <summary>The path of a record's video.</summary>
    public static IReadOnlyList<string> VideoOf(Sample sample) => sample.Text("video") is { } path ? [path] : [];

    private static string? ImageOf(JsonElement step) =>
        step.ValueKind is JsonValueKind.Object && step.TryGetProperty("image", out var image) && image.ValueKind is JsonValueKind.String ? image.GetString() : null;

    private static List<JudgeImage>? AllOrNone(IReadOnlyList<RasterImage?> images)
    {
        List<JudgeImage> shown = [];
        foreach (var image in images)
        {
            if (image is null) return null;
            shown.Add(new JudgeImage(Png, PngFile.Of(image)));
        }

        return shown;
    }
}
