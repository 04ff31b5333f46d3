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

    public override int Append(CellBlock block, int field, int fromRow)
    {
        ReadOnlySpan<byte> bytes = block.Bytes;
        var at = (fromRow * block.RowStride) + (field * block.FieldStride);
        for (var row = fromRow; row < block.Rows; row++, at += block.RowStride)
        {
            var cell = block.Cells[at];
            var text = bytes.Slice(cell.Start, cell.Length);
            if (TText.TryParse(text, cell.Form, out var value))
            {
                _values.Add(value);
            }
            else if (text.IsEmpty && cell.Form is not CellForm.JsonString)
            {
                AppendNulls(1);
            }
            else if (keepsMisfits)
            {
                _misfits.Add(_values.Count, Encoding.UTF8.GetString(text));
                _values.Add(double.NaN);
            }
            else
            {
                return row;
            }
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

    public override Column Build(string name)
    {
        var nullRows = _nulls.MoveToArray();
        var nulls = nullRows.Length == 0 ? null : new Bitmap(_values.Count);
        foreach (var row in nullRows) nulls!.Set(row);

        return new NumberColumn(name, kind, _values.MoveToArray(), nulls) { Misfits = _misfits };
    }
}
