using System.Collections.Concurrent;
using DataAuditor.Data.Images;
using DataAuditor.Data.Videos;
using DataAuditor.Media;

namespace DataAuditor.Data.Media;

/// <summary>The files that the records of one file name, by paths relative to its folder.</summary>
public sealed class MediaFolder : IMediaFiles
{
    private readonly string _folder;

    private readonly string _optionFolder;

    private readonly ConcurrentDictionary<object, Lazy<object?>> _derived;

    /// <param name="optionFolder">Where the paths of options begin: the manifest's folder.</param>
    /// <param name="countsBroken">See <see cref="IMediaFiles.CountsBroken"/>.</param>
    public MediaFolder(string optionFolder, bool countsBroken)
        : this(optionFolder, optionFolder, countsBroken, new ConcurrentDictionary<object, Lazy<object?>>())
    {
    }

    private MediaFolder(string folder, string optionFolder, bool countsBroken, ConcurrentDictionary<object, Lazy<object?>> derived) =>
        (_folder, _optionFolder, CountsBroken, _derived) = (folder, optionFolder, countsBroken, derived);

    public bool CountsBroken { get; }

    /// <summary>The same for records of another file.</summary>
    public MediaFolder Beside(string file) => new(Path.GetDirectoryName(Path.GetFullPath(file))!, _optionFolder, CountsBroken, _derived);

    public string PathOf(string path)
    {
        if (path.Length == 0) throw new MediaException("the path is empty");
        if (path.Contains('\0', StringComparison.Ordinal)) throw new MediaException("the path has a character that no path has");
        if (path.Contains("://", StringComparison.Ordinal)) throw new MediaException("it is an address, and nothing is downloaded; paths are relative to the file that the records are in");
        if (Path.IsPathRooted(path)) throw new MediaException("the path must be relative to the file that the records are in");

        return Path.GetFullPath(Path.Combine(_folder, path));
    }

    public RasterImage Image(string path)
    {
        using var file = Open(path);
        if (file.Length > ImageLimits.MostFileBytes) throw new MediaException($"it has {file.Length} bytes, and at most {ImageLimits.MostFileBytes} are read");

        var bytes = new byte[file.Length];
        return ImageDecoder.Decode(bytes.AsSpan(0, file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)));
    }

    public RasterVideo Video(string path, VideoRequest request)
    {
        // What is no file that can be read is told of as it is for images, not as FFmpeg does.
        Open(path).Dispose();
        return VideoDecoder.Decode(PathOf(path), request);
    }

    public Stream Open(string path) => OpenAt(PathOf(path), "there is no such file");

    public Stream OpenOption(string path)
    {
        var full = Path.GetFullPath(Path.Combine(_optionFolder, path));
        try
        {
            return OpenAt(full, "the file that an option names does not exist");
        }
        catch (MediaException fault)
        {
            throw new AuditException(DiagnosticCode.DataFile, fault.Message, new SourceLocation(full), fault);
        }
    }

    public TValue Once<TValue>(object key, Func<IMediaFiles, TValue> derive) => (TValue)_derived.GetOrAdd(key, _ => new Lazy<object?>(() => derive(this))).Value!;

    private static FileStream OpenAt(string path, string absence)
    {
        try
        {
            if (Directory.Exists(path)) throw new MediaException("it is a folder");

            // Pipes and devices, which may never end, have no length either.
            var named = new FileInfo(path);
            var file = named.Exists && named.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target ? target : named;
            if (!file.Exists) throw new MediaException(absence);
            if (file.Length == 0) throw new MediaException("it is empty");

            return new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new MediaException($"it cannot be read: {refusal.Message}", refusal);
        }
    }
}
