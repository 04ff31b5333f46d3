namespace DataAuditor.Media;

/// <summary>For records of which nobody knows where they are from.</summary>
internal sealed class NoMediaFiles : IMediaFiles
{
    public static NoMediaFiles Instance { get; } = new();

    public bool CountsBroken => false;

    public string PathOf(string path) => throw Unknown();

    public RasterImage Image(string path) => throw Unknown();

    public RasterVideo Video(string path, VideoRequest request) => throw Unknown();

    public Stream Open(string path) => throw Unknown();

    public Stream OpenOption(string path) => throw Unknown();

    public TValue Once<TValue>(object key, Func<IMediaFiles, TValue> derive) => derive(this);

    private static MediaException Unknown() => new("the records have no place that paths could be relative to");
}
