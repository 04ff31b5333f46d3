using System.Text.Json;

namespace DataAuditor.Data.Side;

/// <summary>Which row of a table beside the records is a record's: that of its position, or of its id.</summary>
/// <param name="rowOf">The row of each id; null where rows belong to records by position.</param>
internal sealed class RowsBeside(string path, int count, IReadOnlyDictionary<string, int>? rowOf)
{
    public string Path => path;

    public int Count => count;

    public bool AreByPosition => rowOf is null;

    /// <summary>An id as text: 7 and "7" are the same.</summary>
    public static string Text(JsonElement id) => id.ValueKind is JsonValueKind.String ? id.GetString()! : id.GetRawText();

    /// <exception cref="AuditException">The record has no row.</exception>
    public int Of(Sample sample)
    {
        if (rowOf is null) return sample.Index < count ? (int)sample.Index : throw SideFiles.Fault(path, $"it has {count} rows, and the data has more records");

        var id = sample.Value("id") is { } own ? Text(own) : throw sample.Wrong($"the record has no field '{PlainText.OneLine(sample.NameOf("id"))}' to find it by in '{System.IO.Path.GetFileName(path)}'");
        return rowOf.TryGetValue(id, out var row) ? row : throw sample.Wrong($"'{System.IO.Path.GetFileName(path)}' has no row with the id '{PlainText.OneLine(id)}'");
    }
}
