using System.IO.Enumeration;
using DataAuditor.Data.Samples;

namespace DataAuditor.Data.Files;

/// <summary>The files behind a path or a glob, in ordinal order of their paths.</summary>
internal static class SourceFiles
{
    private const string Known = ".csv, .tsv, .tab, .json, .jsonl, .ndjson (each also with .gz) and .parquet";

    private const string KnownGraphs = ", and of graphs .edges, .edgelist, .adjlist, .dot, .gv, .graphml, .smi and .smiles (also with .gz)";

    private const string KnownLogs = ", and of logs .log and .txt (also with .gz)";

    private const string KnownImages = ", and of images .jpg, .png, .webp, .gif, .tif, .avif, .bmp and .ppm";

    private const string KnownVideos = ", and of videos .mp4, .mov, .webm, .mkv and .avi";

    private static readonly (RecordFiles Files, Func<string, FileFormat?> FormatOf, string Known)[] OtherFormats =
    [
        (RecordFiles.Graphs, GraphFormat, KnownGraphs),
        (RecordFiles.Logs, LogFormat, KnownLogs),
        (RecordFiles.Images, ImageFormat, KnownImages),
        (RecordFiles.Videos, VideoFormat, KnownVideos),
    ];

    /// <summary>Files of tables.</summary>
    public static IReadOnlyList<SourceFile> Of(TableSource source) => Of(source, IsGlob(source.Path), TableFormat, "", ofFolder: false);

    /// <summary>One file of a table with rows and columns, text or Parquet; null where its ending tells of none.</summary>
    public static SourceFile? OfTable(string path)
    {
        var (format, compressed) = FormatOf(path, TableFormat);
        return format is FileFormat.Csv or FileFormat.Tsv or FileFormat.Parquet ? new SourceFile(path, Path.GetFileName(path), format.Value, compressed) : null;
    }

    /// <summary>Files of records.</summary>
    /// <param name="areSeveral">Whether the path is a glob, or a folder that stands for the JSON files in it.</param>
    /// <param name="others">What they may be beside tables and JSON.</param>
    public static IReadOnlyList<SourceFile> OfRecords(TableSource source, bool areSeveral, RecordFiles others) => Of(
        source,
        areSeveral,
        ending => TableFormat(ending) ?? OtherFormats.Where(other => others.HasFlag(other.Files)).Select(other => other.FormatOf(ending)).FirstOrDefault(static format => format is not null),
        string.Concat(OtherFormats.Where(other => others.HasFlag(other.Files)).Select(static other => other.Known)),
        others.HasFlag(RecordFiles.Images) || others.HasFlag(RecordFiles.Videos));

    /// <param name="ofFolder">Whether a folder stands for all files in it that have a known format, not for its JSON alone.</param>
    private static IReadOnlyList<SourceFile> Of(TableSource source, bool areSeveral, Func<string, FileFormat?> formatOf, string others, bool ofFolder)
    {
        if (source.Data is { } data) return [data.File()];
        if (!areSeveral) return [Describe(source.Path, Path.GetFileName(source.Path), source, formatOf, others)];

        var (folder, pattern) = Split(source.Path);
        List<string> names = [];
        var isMixed = ofFolder && Directory.Exists(source.Path);
        Collect(folder, "", isMixed ? ["*"] : pattern, names, []);
        if (isMixed) names.RemoveAll(name => FormatOf(name, formatOf).Format is not (FileFormat.Image or FileFormat.Video));
        if (names.Count == 0 && isMixed) throw Fault(source, $"the folder '{source.Path}' has no file that is known{others}");
        if (names.Count == 0) throw Fault(source, IsGlob(source.Path) ? $"no file matches '{source.Path}'" : $"the folder '{source.Path}' has no .json file");

        names.Sort(StringComparer.Ordinal);
        return [.. names.Distinct(StringComparer.Ordinal).Select(name => Describe(Path.Combine(folder, name), name, source, formatOf, others))];
    }

    /// <summary>What was listed to find the files of a glob or folder; nothing for the path of a file.</summary>
    public static IReadOnlyList<FolderListing> Listings(string path)
    {
        List<FolderListing> listings = [];
        if (!IsSeveral(path)) return listings;

        var (folder, pattern) = Split(path);
        Collect(folder, "", pattern, [], listings);
        return listings;
    }

    /// <summary>Whether a path can stand for several files: a glob, or a folder.</summary>
    public static bool IsSeveral(string path) => IsGlob(path) || Directory.Exists(path);

    /// <summary>A name that exists as it stands is a file, even where it holds a <c>*</c> or <c>?</c>.</summary>
    public static bool IsGlob(string path) => path.AsSpan().ContainsAny('*', '?') && !File.Exists(path);

    /// <summary>Of one file its hash; of several that of the lines <c>sha256  name</c>.</summary>
    public static string Sha256(IReadOnlyList<SourceFile> files, IReadOnlyList<string> hashes) =>
        files.Count == 1 ? hashes[0] : StableHash.Sha256(string.Concat(files.Zip(hashes, (file, hash) => $"{hash}  {file.Name}\n")));

    private static (string Folder, string[] Pattern) Split(string path)
    {
        if (Directory.Exists(path)) return (Path.TrimEndingDirectorySeparator(path) + Path.DirectorySeparatorChar, ["*.json"]);

        var parts = path.Split('/', Path.DirectorySeparatorChar);
        var first = Array.FindIndex(parts, part => part.AsSpan().ContainsAny('*', '?'));
        return (string.Join(Path.DirectorySeparatorChar, parts[..first]) + Path.DirectorySeparatorChar, parts[first..]);
    }

    private static void Collect(string folder, string below, ReadOnlySpan<string> pattern, List<string> names, List<FolderListing> listings)
    {
        if (!Directory.Exists(folder)) return;

        if (pattern[0] == "**")
        {
            Collect(folder, below, pattern.Length > 1 ? pattern[1..] : ["*"], names, listings);
            listings.Add(new FolderListing(folder, "*", OfFolders: true));
            foreach (var child in Folders(folder)) Collect(Path.Combine(folder, child), below + child + "/", pattern, names, listings);
            return;
        }

        listings.Add(new FolderListing(folder, pattern[0], OfFolders: pattern.Length > 1));
        if (pattern.Length == 1)
        {
            foreach (var file in Entries(folder, Directory.EnumerateFiles))
            {
                if (Matches(pattern[0], file)) names.Add(below + file);
            }

            return;
        }

        foreach (var child in Entries(folder, Directory.EnumerateDirectories))
        {
            if (Matches(pattern[0], child)) Collect(Path.Combine(folder, child), below + child + "/", pattern[1..], names, listings);
        }
    }

    private static bool Matches(string pattern, string name) => FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: false);

    /// <summary>Folders that <c>**</c> descends into: not through links, which may lead in circles.</summary>
    private static IEnumerable<string> Folders(string folder) =>
        Entries(folder, Directory.EnumerateDirectories).Where(child => !File.GetAttributes(Path.Combine(folder, child)).HasFlag(FileAttributes.ReparsePoint));

    private static IReadOnlyList<string> Entries(string folder, Func<string, IEnumerable<string>> enumerate)
    {
        try
        {
            return [.. enumerate(folder).Select(path => Path.GetFileName(path)!)];
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            throw new AuditException(DiagnosticCode.DataFile, $"the folder cannot be listed: {refusal.Message}", new SourceLocation(folder), refusal);
        }
    }

    private static SourceFile Describe(string path, string name, TableSource source, Func<string, FileFormat?> formatOf, string others)
    {
        var (format, compressed) = FormatOf(name, formatOf);
        if (format is { } known) return new SourceFile(path, name, known, compressed);

        if (Directory.Exists(path)) throw Fault(source, $"'{path}' is a directory, not a file");
        throw Fault(source, $"'{path}' has no ending that tells its format; known are {Known}{others}");
    }

    private static (FileFormat? Format, bool Compressed) FormatOf(string name, Func<string, FileFormat?> formatOf)
    {
        var compressed = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
        var format = formatOf(Path.GetExtension(compressed ? name[..^3] : name).ToUpperInvariant());
        return (compressed && format is FileFormat.Parquet ? null : format, compressed);
    }

    private static AuditException Fault(TableSource source, string message) => new(DiagnosticCode.DataFile, message, source.DeclaredAt);

    private static FileFormat? TableFormat(string ending) => ending switch
    {
        ".CSV" => FileFormat.Csv,
        ".TSV" or ".TAB" => FileFormat.Tsv,
        ".JSON" => FileFormat.Json,
        ".JSONL" or ".NDJSON" => FileFormat.JsonLines,
        ".PARQUET" or ".PQ" => FileFormat.Parquet,
        _ => null,
    };

    private static FileFormat? GraphFormat(string ending) => ending switch
    {
        ".EDGES" or ".EDGELIST" => FileFormat.EdgeList,
        ".ADJLIST" => FileFormat.AdjacencyList,
        ".DOT" or ".GV" => FileFormat.Dot,
        ".GRAPHML" => FileFormat.GraphMl,
        ".SMI" or ".SMILES" => FileFormat.Smiles,
        _ => null,
    };

    private static FileFormat? ImageFormat(string ending) => ending is ".JPG" or ".JPEG" or ".PNG" or ".WEBP" or ".GIF" or ".TIF" or ".TIFF" or ".AVIF" or ".BMP" or ".PPM" or ".PGM" or ".PBM" or ".PNM" ? FileFormat.Image : null;

    private static FileFormat? VideoFormat(string ending) => ending is ".MP4" or ".M4V" or ".MOV" or ".WEBM" or ".MKV" or ".AVI" or ".MPG" or ".MPEG" or ".GIF" ? FileFormat.Video : null;

    private static FileFormat? LogFormat(string ending) => ending is ".LOG" or ".TXT" ? FileFormat.Log : null;
}
