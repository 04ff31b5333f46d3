using System.Globalization;
using DataAuditor.Media;

namespace DataAuditor.Data.Videos;

/// <summary>
/// Video files to frames, by the programs of FFmpeg: one process for each video, so that no frame of one can be taken for another's. Rotation
/// marks are not followed. A frame that cannot be decoded is a fault of the video, not left out and not filled in from its neighbours.
/// </summary>
public static class VideoDecoder
{
    /// <summary>More than this in memory is refused.</summary>
    private const long MostBytes = 1L << 30;

    // Exact rounding and whole chroma: the same pixels on every processor.
    private const string ExactScaling = "bicubic+accurate_rnd+full_chroma_int+full_chroma_inp+bitexact";

    /// <param name="file">A full path.</param>
    /// <exception cref="MediaException">The file has no video, is broken, or takes too long.</exception>
    /// <exception cref="Models.ModelException">FFmpeg is not installed.</exception>
    public static RasterVideo Decode(string file, VideoRequest request) => Decode(file, request, VideoPrograms.Limit, VideoPrograms.Require("ffprobe"), VideoPrograms.Require("ffmpeg"));

    internal static RasterVideo Decode(string file, VideoRequest request, TimeSpan limit, string probe, string program)
    {
        var stream = VideoStream.Of(file, limit, probe);
        var (width, height) = Scaled(stream, request.Side);

        // Nothing is shown twice: what is slower than asked for is taken at its own rate.
        var rate = stream.FramesPerSecond > 0 && request.FramesPerSecond >= stream.FramesPerSecond ? null : request.FramesPerSecond;
        using var process = VideoProcess.Start(program, file, ["-xerror", "-noautorotate"], Writing(stream, rate, request.MostFrames, width, height), limit);
        var frames = Read(process, request, width, height);
        process.End(limit);
        if (frames.Count == 0) throw new MediaException(process.Complaint is { Length: > 0 } complaint ? $"it has no frames: {complaint}" : "it has no frames");

        // A complaint alone may be about anything; with fewer frames than there should be it says why.
        if (frames.Count < Math.Min(request.MostFrames, stream.LeastFrames(rate)) && process.Complaint is { Length: > 0 } why) throw new MediaException($"it is broken: only its first {frames.Count} frames can be decoded: {why}");

        return new RasterVideo(frames, rate ?? stream.FramesPerSecond);
    }

    private static IEnumerable<string> Writing(VideoStream stream, double? framesPerSecond, int most, int width, int height)
    {
        var filters = new List<string>();
        if (framesPerSecond is { } rate) filters.Add($"fps={rate.ToString("R", CultureInfo.InvariantCulture)}:eof_action=pass");
        if (width != stream.Width || height != stream.Height) filters.Add($"scale={width}:{height}:flags={ExactScaling}");
        return
        [
            "-map", "0:v:0", "-an", "-sn", "-dn",
            .. filters.Count > 0 ? ["-vf", string.Join(',', filters)] : Array.Empty<string>(),
            "-sws_flags", ExactScaling, "-fps_mode", "passthrough", "-frames:v", most.ToString(CultureInfo.InvariantCulture),
            "-f", "rawvideo", "-pix_fmt", "rgb24", "pipe:1",
        ];
    }

    private static List<RasterImage> Read(VideoProcess process, VideoRequest request, int width, int height)
    {
        var bytes = checked(width * height * 3);
        var frames = new List<RasterImage>();
        while (true)
        {
            var values = new byte[bytes];
            var length = process.Output.ReadAtLeast(values, bytes, throwOnEndOfStream: false);
            if (length == 0) return frames;
            if (length < bytes) throw new MediaException(process.Complaint is { Length: > 0 } complaint ? $"it is broken: {complaint}" : "it ends within a frame");

            frames.Add(new RasterImage(width, height, 3, values));
            if (frames.Count > request.MostFrames) throw new MediaException($"FFmpeg gave more than the {request.MostFrames} frames that were asked for");
            if ((frames.Count + 1L) * bytes > MostBytes) throw new MediaException($"its frames of {width} × {height} take more than 1 GiB; ask for fewer, or for smaller ones");
        }
    }

    /// <summary>The shorter side as asked for, the longer in proportion; both even, as most formats of colour want it.</summary>
    private static (int Width, int Height) Scaled(VideoStream stream, int? side)
    {
        var shorter = Math.Min(stream.Width, stream.Height);
        if (side is not { } wanted || wanted >= shorter) return (stream.Width, stream.Height);

        return (Even(stream.Width), Even(stream.Height));

        int Even(int length) => Math.Max(2, (int)Math.Round((double)length * wanted / shorter / 2) * 2);
    }
}
