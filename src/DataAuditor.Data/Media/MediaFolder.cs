using DataAuditor.Data.Videos;
using DataAuditor.Media;

namespace DataAuditor.Data.Media;

/// <summary>The files that the records of one file name, by paths relative to its folder.</summary>
public sealed class MediaFolder : IMediaFiles
{
    private readonly string _folder;

    private readonly string _optionFolder;

    private readonly MediaLedger _ledger;

    /// <param name="optionFolder">Where the paths of options begin: the manifest's folder.</param>
    /// <param name="countsBroken">See <see cref="IMediaFiles.CountsBroken"/>.</param>
    public MediaFolder(string optionFolder, bool countsBroken)
        : this(optionFolder, optionFolder, countsBroken, new MediaLedger())
    {
    }

    private MediaFolder(string folder, string optionFolder, bool countsBroken, MediaLedger ledger) =>
        (_folder, _optionFolder, CountsBroken, _ledger) = (folder, optionFolder, countsBroken, ledger);

    /// <summary>The full paths of the files that were read, in ordinal order: those of records, and of options.</summary>
    public IReadOnlyList<string> Files => _ledger.Paths;

    /// <summary>The content's SHA-256 of each of the records' files, by its path relative to a folder.</summary>
    public IReadOnlyDictionary<string, string> Hashes(string folder) => _ledger.Hashes(folder);

    /// <summary>Of the lines <c>sha256  path</c>, in ordinal order of the paths; null where there is none.</summary>
    public static string? Sha256(IReadOnlyDictionary<string, string> hashes) => hashes.Count == 0
        ? null
        : StableHash.Sha256(string.Concat(hashes.OrderBy(static entry => entry.Key, StringComparer.Ordinal).Select(static entry => $"{entry.Value}  {entry.Key}\n")));

    public bool CountsBroken { get; }

    /// <summary>The same for records of another file.</summary>
    public MediaFolder Beside(string file) => new(Path.GetDirectoryName(Path.GetFullPath(file))!, _optionFolder, CountsBroken, _ledger);

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
        return MediaFile.Image(file);
    }

    public RasterVideo Video(string path, VideoRequest request)
    {
        // What is no file that can be read is told of as it is for images, not as FFmpeg does.
        Open(path).Dispose();
        return VideoDecoder.Decode(PathOf(path), request);
    }

    public Stream Open(string path)
    {
        var full = PathOf(path);
        var file = MediaFile.Open(full, "there is no such file");
        try
        {
            _ledger.Add(full, file);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public Stream OpenOption(string path)
    {
        var full = Path.GetFullPath(Path.Combine(_optionFolder, path));
        try
        {
            var file = MediaFile.Open(full, "the file that an option names does not exist");
            _ledger.AddOption(full);
            return file;
        }
        catch (MediaException fault)
        {
            throw new AuditException(DiagnosticCode.DataFile, fault.Message, new SourceLocation(full), fault);
        }
    }

    public TValue Once<TValue>(object key, Func<IMediaFiles, TValue> derive) => _ledger.Once(key, () => derive(this));
}
