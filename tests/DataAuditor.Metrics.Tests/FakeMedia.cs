using System.Collections.Concurrent;
using System.Text;
using DataAuditor.Media;
using DataAuditor.Randomness;

namespace DataAuditor.Metrics.Tests;

/// <summary>Images, videos and files in memory, by path; those below <see cref="Drawn"/> are there by themselves, drawn from their path.</summary>
internal sealed class FakeMedia : IMediaFiles
{
    public const string Drawn = "drawn/";

    /// <summary>How paths of flow fields end.</summary>
    public const string FlowFile = ".flo";

    private const int Side = 16;

    private const int Frames = 4;

    private readonly Dictionary<string, object> _files = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<object, Lazy<object?>> _derived = new();

    public bool CountsBroken { get; init; }

    /// <summary>The videos that were asked for, in turn.</summary>
    public ConcurrentQueue<(string Path, VideoRequest Request)> Asked { get; } = [];

    public FakeMedia With(string path, RasterImage image) => Put(path, image);

    public FakeMedia With(string path, RasterVideo video) => Put(path, video);

    public FakeMedia With(string path, byte[] content) => Put(path, content);

    public FakeMedia With(string path, string content) => Put(path, Encoding.UTF8.GetBytes(content));

    /// <summary>A file that cannot be used, and why.</summary>
    public FakeMedia Without(string path, Exception fault) => Put(path, fault);

    /// <summary>Each channel of each pixel drawn on its own.</summary>
    public static RasterImage Noise(string key, int width = Side, int height = Side, int channels = 3)
    {
        var random = Xoshiro256.Keyed(7, key);
        var values = new byte[width * height * channels];
        foreach (ref var value in values.AsSpan()) value = (byte)random.NextInt64(256);
        return new RasterImage(width, height, channels, values);
    }

    public string PathOf(string path) => "/media/" + path;

    public RasterImage Image(string path) => Find<RasterImage>(path) ?? (IsDrawn(path) ? Noise(path) : throw Missing());

    public RasterVideo Video(string path, VideoRequest request)
    {
        Asked.Enqueue((path, request));
        if (Find<RasterVideo>(path) is { } known) return new RasterVideo([.. known.Frames.Take(request.MostFrames).Select(frame => Scaled(frame, request.Side))], known.FramesPerSecond);
        if (!IsDrawn(path)) throw Missing();

        return new RasterVideo([.. Enumerable.Range(0, Frames).Select(frame => Noise($"{path} {frame}"))], request.FramesPerSecond ?? 8);
    }

    public Stream Open(string path) => new MemoryStream(Find<byte[]>(path) ?? (IsDrawn(path) ? Draw(path) : throw Missing()), writable: false);

    public Stream OpenOption(string path) =>
        new MemoryStream(Find<byte[]>(path) ?? throw new AuditException(DiagnosticCode.DataFile, $"'{path}' is not there"), writable: false);

    public TValue Once<TValue>(object key, Func<IMediaFiles, TValue> derive) =>
        (TValue)_derived.GetOrAdd(key, _ => new Lazy<object?>(() => derive(this))).Value!;

    /// <summary>A flow field as its file has it.</summary>
    /// <param name="values">For each pixel how far it has gone to the right and down.</param>
    public static byte[] Flow(int width, int height, float[] values) => [.. "PIEH"u8, .. BitConverter.GetBytes(width), .. BitConverter.GetBytes(height), .. values.SelectMany(BitConverter.GetBytes)];

    /// <summary>Of the pixels of an image so many that the shorter side is as long as is asked.</summary>
    private static RasterImage Scaled(RasterImage image, int? side)
    {
        var shorter = Math.Min(image.Width, image.Height);
        if (side is not { } wanted || shorter <= wanted) return image;

        int width = image.Width * wanted / shorter, height = image.Height * wanted / shorter;
        var values = new byte[width * height * image.Channels];
        for (var at = 0; at < values.Length; at++)
        {
            int pixel = at / image.Channels, row = pixel / width * image.Height / height, column = pixel % width * image.Width / width;
            values[at] = image.Values.Span[(((row * image.Width) + column) * image.Channels) + (at % image.Channels)];
        }

        return new RasterImage(width, height, image.Channels, values);
    }

    private static byte[] Draw(string path) =>
        path.EndsWith(FlowFile, StringComparison.Ordinal) ? Flow(Side, Side, [.. Noise(path, Side, Side * 2, 1).Values.ToArray().Select(static value => value / 16f)]) : Encoding.UTF8.GetBytes(path);

    private static bool IsDrawn(string path) => path.StartsWith(Drawn, StringComparison.Ordinal);

    private static MediaException Missing() => new("there is no such file");

    private TFile? Find<TFile>(string path)
        where TFile : class => _files.GetValueOrDefault(path) switch
    {
        Exception fault => throw fault,
        var file => file as TFile,
    };

    private FakeMedia Put(string path, object file)
    {
        _files[path] = file;
        return this;
    }
}
