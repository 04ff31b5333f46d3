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

    /// <summary>Networks are shown the frames as all networks of frames are; whether the videos are of one size is seen without scaling alone.</summary>
    private static readonly VideoRequest Scaled = new(FramesPerSecond: 2, Side: 256, MostFrames: 256), Unscaled = new(FramesPerSecond: 2, MostFrames: Most), First = new(MostFrames: 1);

    /// <summary>As large as they are, the first sixteen of two a second. Null where a video cannot be used and the audit counts such.</summary>
    /// <exception cref="AuditException">The videos have not as many frames, or not of one size.</exception>
    public static IReadOnlyList<(RasterImage Frame, RasterImage Baseline)>? Frames(Sample sample) => sample.Once(typeof(FramePairs), static own => Frames(own, Unscaled));

    public override IReadOnlyList<ImagePair>? Inputs(Sample sample)
    {
        if (sample.Has(Given) || sample.Has(GivenPerceptual) || !sample.Has(Video) || !sample.Has(Baseline)) return null;

        return Frames(sample, First) is not null && Frames(sample, Scaled) is { } pairs ? [.. pairs.Select(static pair => new ImagePair(pair.Frame.ToTensor(), pair.Baseline.ToTensor()))] : [];
    }

    private static IReadOnlyList<(RasterImage Frame, RasterImage Baseline)>? Frames(Sample sample, VideoRequest request)
    {
        string path = sample.Text(Video)!, baselinePath = sample.Text(Baseline)!;
        if (sample.Video(path, request) is not { } video || sample.Video(baselinePath, request) is not { } baseline) return null;

        RasterImage first = video.Frames[0], other = baseline.Frames[0];
        if (video.Frames.Count != baseline.Frames.Count || (first.Width, first.Height) != (other.Width, other.Height))
        {
            throw sample.Wrong($"the video '{PlainText.OneLine(path)}' has {Words(video)}, and its baseline '{PlainText.OneLine(baselinePath)}' {Words(baseline)}");
        }

        return [.. VideoFrames.Chosen<(RasterImage, RasterImage)>([.. video.Frames.Zip(baseline.Frames)], Most)];
    }

    private static string Words(RasterVideo video) => $"{video.Frames.Count} frames of {video.Frames[0].Width} × {video.Frames[0].Height} pixels";
}
