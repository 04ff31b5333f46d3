using System.Globalization;
using System.Text.Json;
using DataAuditor.Data.Images;
using DataAuditor.Media;

namespace DataAuditor.Data.Videos;

/// <summary>What a file says of its first video stream.</summary>
/// <param name="FramesPerSecond">0 where it does not say.</param>
/// <param name="Frames">Null where the container does not say.</param>
/// <param name="Seconds">How long it is; null where the container does not say.</param>
internal sealed record VideoStream(int Width, int Height, double FramesPerSecond, long? Frames, double? Seconds)
{
    private const int MostDescription = 1 << 20;

    /// <param name="program">Where ffprobe is.</param>
    /// <exception cref="MediaException">The file has no video that can be read.</exception>
    public static VideoStream Of(string file, TimeSpan limit, string program)
    {
        using var process = VideoProcess.Start(
            program, file, [], ["-select_streams", "v:0", "-show_entries", "stream=width,height,avg_frame_rate,nb_frames,duration:format=duration", "-of", "json"], limit);
        var description = new byte[MostDescription];
        var length = process.Output.ReadAtLeast(description, description.Length, throwOnEndOfStream: false);
        process.End(limit);
        return Read(description.AsMemory(0, length));
    }

    /// <param name="description">What ffprobe writes.</param>
    internal static VideoStream Read(ReadOnlyMemory<byte> description)
    {
        using var read = JsonDocument.Parse(description);
        if (!read.RootElement.TryGetProperty("streams", out var streams) || streams.GetArrayLength() == 0) throw new MediaException("it has no video");

        var stream = streams[0];
        var (width, height) = (Integer(stream, "width"), Integer(stream, "height"));
        ImageLimits.Require(width ?? 0, height ?? 0);
        return new VideoStream((int)width!, (int)height!, Rate(stream), Integer(stream, "nb_frames"), Fraction(stream, "duration") ?? (read.RootElement.TryGetProperty("format", out var format) ? Fraction(format, "duration") : null));
    }

    /// <summary>How many frames there are at least, at a rate or at its own; 0 where the file does not say.</summary>
    /// <param name="framesPerSecond">Null for its own.</param>
    public double LeastFrames(double? framesPerSecond) => framesPerSecond is { } rate ? (Seconds * rate) - 1 ?? 0 : Frames ?? (Seconds * FramesPerSecond) - 1 ?? 0;

    private static long? Integer(JsonElement stream, string name) => stream.TryGetProperty(name, out var value) switch
    {
        true when value.ValueKind is JsonValueKind.Number && value.TryGetInt64(out var number) => number,
        true when value.ValueKind is JsonValueKind.String && long.TryParse(value.GetString(), CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    private static double? Fraction(JsonElement stream, string name) =>
        stream.TryGetProperty(name, out var value) && double.TryParse(value.GetString(), CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    private static double Rate(JsonElement stream)
    {
        if (!stream.TryGetProperty("avg_frame_rate", out var rate) || rate.GetString()?.Split('/') is not [var over, var under]) return 0;

        return double.TryParse(over, CultureInfo.InvariantCulture, out var frames) && double.TryParse(under, CultureInfo.InvariantCulture, out var seconds) && seconds > 0 ? frames / seconds : 0;
    }
}
