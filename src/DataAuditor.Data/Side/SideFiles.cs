using System.IO.Compression;
using System.Text.Json;
using DataAuditor.Data.Files;
using DataAuditor.Data.Parquet;

namespace DataAuditor.Data.Side;

/// <summary>Opens files that hold one field of all records.</summary>
public static class SideFiles
{
    /// <param name="path">A <c>.npy</c>, <c>.npz</c> or <c>.parquet</c> file.</param>
    /// <param name="name">The array of an <c>.npz</c>, or the column of a Parquet file; the only one where it is null.</param>
    /// <param name="id">The Parquet column that is held against the records' field of the role <c>id</c>; by position where it is null.</param>
    /// <exception cref="AuditException">The file cannot be read, or holds no such field.</exception>
    public static SideField Open(string path, string? name = null, string? id = null)
    {
        try
        {
            return Path.GetExtension(path).ToUpperInvariant() switch
            {
                ".NPY" when id is null => new NpyField(path, ReadArray(path)),
                ".NPZ" when id is null => new NpyField(path, ReadArray(path, name)),
                ".NPY" or ".NPZ" => throw Fault(path, "an array has no ids; its rows belong to the records by position"),
                ".PARQUET" or ".PQ" => ReadColumn(path, name, id),
                _ => throw Fault(path, "a field of its own stands in a .npy, .npz or .parquet file"),
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

    private static ParquetField ReadColumn(string path, string? name, string? id)
    {
        var file = new SourceFile(path, Path.GetFileName(path), FileFormat.Parquet, Compressed: false);
        using (file.Open())
        {
        }

        var values = new List<JsonElement>();
        var rowOf = id is null ? null : new Dictionary<string, int>(StringComparer.Ordinal);
        using var records = new ParquetRecords(file);
        foreach (var row in records.Objects())
        {
            var column = name ?? OnlyColumn(path, row, id);
            if (!row.TryGetProperty(column, out var value)) throw Fault(path, $"it has no column '{PlainText.OneLine(column)}'");
            if (id is not null && !row.TryGetProperty(id, out _)) throw Fault(path, $"it has no column '{PlainText.OneLine(id)}'");
            if (rowOf is not null && !rowOf.TryAdd(ParquetField.Text(row.GetProperty(id!)), values.Count))
            {
                throw Fault(path, $"the id '{PlainText.OneLine(ParquetField.Text(row.GetProperty(id!)))}' stands in two rows");
            }

            values.Add(value);
        }

        return new ParquetField(path, values, rowOf);
    }

    private static string OnlyColumn(string path, JsonElement row, string? id)
    {
        string[] columns = [.. row.EnumerateObject().Select(member => member.Name).Where(column => column != id)];
        return columns is [var only] ? only : throw Fault(path, $"it has several columns; name one: {string.Join(", ", columns.Select(column => PlainText.OneLine(column)))}");
    }
}
