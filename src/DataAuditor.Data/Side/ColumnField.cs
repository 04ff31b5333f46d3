using System.Text.Json;

namespace DataAuditor.Data.Side;

/// <summary>A field in a column of a table, by position or by the records' own id.</summary>
/// <param name="values">Of all rows.</param>
/// <param name="rowOf">The row of each id; null where rows belong to records by position.</param>
/// <param name="isText">Whether numbers and arrays stand as text in it.</param>
internal sealed class ColumnField(string path, IReadOnlyList<JsonElement> values, IReadOnlyDictionary<string, int>? rowOf, bool isText) : SideField
{
    public override string Path => path;

    public override long Rows => values.Count;

    public override bool IsByPosition => rowOf is null;

    public override bool IsText => isText;

    public override JsonElement? Value(Sample sample)
    {
        var value = values[Row(sample)];
        return value.ValueKind is JsonValueKind.Null || (isText && value.ValueEquals(ReadOnlySpan<byte>.Empty)) ? null : value;
    }

    /// <summary>An id as text: 7 and "7" are the same.</summary>
    public static string Text(JsonElement id) => id.ValueKind is JsonValueKind.String ? id.GetString()! : id.GetRawText();

    private int Row(Sample sample)
    {
        if (rowOf is null) return sample.Index < values.Count ? (int)sample.Index : throw SideFiles.Fault(path, $"it has {values.Count} rows, and the data has more records");

        var id = sample.Value("id") is { } own ? Text(own) : throw sample.Wrong($"the record has no field '{PlainText.OneLine(sample.NameOf("id"))}' to find it by in '{System.IO.Path.GetFileName(path)}'");
        return rowOf.TryGetValue(id, out var row) ? row : throw sample.Wrong($"'{System.IO.Path.GetFileName(path)}' has no row with the id '{PlainText.OneLine(id)}'");
    }
}
