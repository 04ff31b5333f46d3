using System.Buffers;
using System.Text.Json;

namespace DataAuditor.Data.Side;

/// <summary>A field in a column of a text table; an empty cell is none.</summary>
/// <param name="texts">The cells of all rows, one behind the other.</param>
/// <param name="ends">Where each ends.</param>
internal sealed class CellField(RowsBeside rows, byte[] texts, int[] ends) : SideField
{
    public override string Path => rows.Path;

    public override long Rows => rows.Count;

    public override bool IsByPosition => rows.AreByPosition;

    public override bool IsText => true;

    public override ReadOnlySpan<byte> Cell(Sample sample)
    {
        var row = rows.Of(sample);
        return texts.AsSpan((row == 0 ? 0 : ends[row - 1])..ends[row]);
    }

    public override JsonElement? Value(Sample sample)
    {
        var cell = Cell(sample);
        if (cell.IsEmpty) return null;

        var json = new ArrayBufferWriter<byte>(cell.Length + 2);
        using (var writer = new Utf8JsonWriter(json)) writer.WriteStringValue(cell);
        return JsonElement.Parse(json.WrittenSpan);
    }
}
