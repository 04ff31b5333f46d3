using System.Text;
using DataAuditor.Data.Cells;
using DataAuditor.Tables;

namespace DataAuditor.Data.Columns;

/// <summary>A column of doubles: numbers or dates.</summary>
internal sealed class ValueBuilder<TText>(ColumnKind kind, bool keepsMisfits) : ColumnBuilder
    where TText : struct, IValueText
{
    private readonly Chunks<double> _values = new();

    private readonly Chunks<int> _nulls = new();

    private readonly Dictionary<int, string> _misfits = [];

    public override void Expect(int rows) => _values.Expected = rows;

    public override int Append(CellBlock block, int field, int fromRow)
    {
        for (var row = fromRow; row < block.Rows;)
        {
            var room = _values.Room(block.Rows - row);
            var taken = Fill(room, block, field, row);
            _values.Keep(taken);
            row += taken;
            if (taken < room.Length) return row;
        }

        return -1;
    }

    public override void AppendNulls(int count)
    {
        for (; count > 0; count--)
        {
            _nulls.Add(_values.Count);
            _values.Add(0);
        }
    }

    public override void AppendValue(double value) => _values.Add(value);

    public override void AppendValues(ReadOnlySpan<double> values, ReadOnlySpan<bool> nulls)
    {
        for (var row = nulls.IndexOf(true); row >= 0; row = NextNull(nulls, row)) _nulls.Add(_values.Count + row);
        while (!values.IsEmpty)
        {
            var room = _values.Room(values.Length);
            values[..room.Length].CopyTo(room);
            _values.Keep(room.Length);
            values = values[room.Length..];
        }
    }

    public override Column Build(string name)
    {
        var nullRows = _nulls.MoveToArray(out var nullCount);
        var values = _values.MoveToArray(out var count);
        var nulls = nullCount == 0 ? null : new Bitmap(count);
        foreach (var row in nullRows.AsSpan(0, nullCount)) nulls!.Set(row);

        return new NumberColumn(name, kind, values, nulls, count) { Misfits = _misfits };
    }

    private static int NextNull(ReadOnlySpan<bool> nulls, int row) => nulls[(row + 1)..].IndexOf(true) is var next and >= 0 ? row + 1 + next : -1;

    /// <returns>How many values were taken: all that there is room for, or those before the first misfit.</returns>
    private int Fill(Span<double> room, CellBlock block, int field, int fromRow)
    {
        ReadOnlySpan<byte> bytes = block.Bytes;
        var cells = block.Cells;
        var at = (fromRow * block.RowStride) + (field * block.FieldStride);
        for (var index = 0; index < room.Length; index++, at += block.RowStride)
        {
            var cell = cells[at];
            var text = bytes.Slice(cell.Start, cell.Length);
            if (TText.TryParse(text, cell.Form, out room[index])) continue;
            if (text.IsEmpty && cell.Form is not CellForm.JsonString)
            {
                _nulls.Add(_values.Count + index);
                room[index] = 0;
            }
            else if (keepsMisfits)
            {
                _misfits.Add(_values.Count + index, Encoding.UTF8.GetString(text));
                room[index] = double.NaN;
            }
            else
            {
                return index;
            }
        }

        return room.Length;
    }
}
