using System.IO.Compression;
using DataAuditor.Data.Files;

namespace DataAuditor.Data.Side;

/// <summary>Opens files that hold one field of all records.</summary>
public static class SideFiles
{
    /// <param name="path">A <c>.npy</c>, <c>.npz</c>, <c>.parquet</c>, <c>.csv</c> or <c>.tsv</c> file, the last two also with <c>.gz</c>.</param>
    /// <param name="name">The array of an <c>.npz</c>, or the column of a table; the only one where it is null.</param>
    /// <param name="id">The table's column that is held against the records' field of the role <c>id</c>; by position where it is null.</param>
    /// <exception cref="AuditException">The file cannot be read, or holds no such field.</exception>
    public static SideField Open(string path, string? name = null, string? id = null)
    {
        try
        {
            return Path.GetExtension(path).ToUpperInvariant() switch
            {
                ".NPY" when id is null => new NpyField(path, ReadArray(path)) { Sha256 = HashOf(path) },
                ".NPZ" when id is null => new NpyField(path, ReadArray(path, name)) { Sha256 = HashOf(path) },
                ".NPY" or ".NPZ" => throw Fault(path, "an array has no ids; its rows belong to the records by position"),
                _ => new ColumnReading(SourceFiles.OfTable(path) ?? throw Fault(path, "a field of its own stands in a .npy, .npz, .parquet, .csv or .tsv file"), name, id).Read(),
            };
        }
        catch (Exception refusal) when (refusal is FormatException or InvalidDataException or EndOfStreamException or OverflowException)
        {
            throw Fault(path, $"the file is not read: {refusal.Message}", refusal);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            throw new SourceFile(path, path, FileFormat.Parquet, Compressed: false).Refused(refusal);
        }
    }

    internal static AuditException Fault(string path, string message, Exception? inner = null) => new(DiagnosticCode.DataFile, message, new SourceLocation(path), inner);

    private static string HashOf(string path)
    {
        using var bytes = new MeasuredStream(new SourceFile(path, path, FileFormat.Parquet, Compressed: false), null);
        return bytes.Sha256();
    }

    private static NpyArray ReadArray(string path)
    {
        using var file = File.OpenRead(path);
        return NpyArray.Read(file);
    }

    private static NpyArray ReadArray(string path, string? name)
    {
        using var archive = ZipFile.OpenRead(path);
        var names = archive.Entries.Select(entry => Path.GetFileNameWithoutExtension(entry.FullName)).ToList();
        var entry = name is null && archive.Entries.Count == 1 ? archive.Entries[0] : archive.Entries.FirstOrDefault(entry => Path.GetFileNameWithoutExtension(entry.FullName) == name);
        if (entry is null) throw Fault(path, $"it has {(name is null ? "several arrays; name one" : $"no array '{PlainText.OneLine(name)}'")}: {string.Join(", ", names.Select(known => PlainText.OneLine(known)))}");

        using var content = entry.Open();
        return NpyArray.Read(content);
    }
}
