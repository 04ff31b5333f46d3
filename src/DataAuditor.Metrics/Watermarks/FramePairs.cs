using DataAuditor.Media;
using DataAuditor.Metrics.Vision;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Watermarks;

/// <summary>The frames of a record's video, each beside the same one of the video without a watermark; a model says how far apart they look.</summary>
internal sealed record FramePairs() : ModelFeature<ImagePair, double>(ModelRoles.Lpips)
{
    public const string Video = "video", Baseline = "baseline_video";

    /// <summary>What a record may say itself instead.</summary>
    public const string Given = "distortion", GivenPerceptual = "lpips";

    private const int Most = 16;

    private static readonly VideoRequest Request = new(FramesPerSecond: 2, Side: 256, MostFrames: 256);

    /// <summary>Null where a video cannot be used and the audit counts such.</summary>
    /// <exception cref="AuditException">The videos have not as many frames, or not of one size.</exception>
    public static IReadOnlyList<(RasterImage Frame, RasterImage Baseline)>? Frames(Sample sample) => sample.Once(typeof(FramePairs), static own =>
    {
        string path = own.Text(Video)!, baselinePath = own.Text(Baseline)!;
        if (own.Video(path, Request) is not { } video || own.Video(baselinePath, Request) is not { } baseline) return null;

        RasterImage first = video.Frames[0], other = baseline.Frames[0];
        if (video.Frames.Count != baseline.Frames.Count || (first.Width, first.Height) != (other.Width, other.Height))
        {
            throw own.Wrong($"the video '{PlainText.OneLine(path)}' has {Words(video)}, and its baseline '{PlainText.OneLine(baselinePath)}' {Words(baseline)}");
        }

        return (IReadOnlyList<(RasterImage, RasterImage)>)[.. VideoFrames.Chosen<(RasterImage, RasterImage)>([.. video.Frames.Zip(baseline.Frames)], Most)];
    });

    public override IReadOnlyList<ImagePair>? Inputs(Sample sample)
    {
        if (sample.Has(Given) || sample.Has(GivenPerceptual) || !sample.Has(Video) || !sample.Has(Baseline)) return null;

        return Frames(sample) is { } pairs ? [.. pairs.Select(static pair => new ImagePair(pair.Frame.ToTensor(), pair.Baseline.ToTensor()))] : [];
    }

    private static string Words(RasterVideo video) => $"{video.Frames.Count} frames of {video.Frames[0].Width} × {video.Frames[0].Height} pixels";
}
