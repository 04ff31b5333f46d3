using System.Text.Json;

namespace DataAuditor.Data.Side;

/// <summary>A field in a column of a Parquet file.</summary>
/// <param name="values">Of all rows.</param>
internal sealed class ColumnField(RowsBeside rows, IReadOnlyList<JsonElement> values) : SideField
{
    public override string Path => rows.Path;

    public override long Rows => rows.Count;

    public override bool IsByPosition => rows.AreByPosition;

    public override JsonElement? Value(Sample sample)
    {
        var value = values[rows.Of(sample)];
        return value.ValueKind is JsonValueKind.Null ? null : value;
    }
}
