using DataAuditor.Data.Cells;
using DataAuditor.Data.Csv;

namespace DataAuditor.Data.Samples;

/// <summary>Rows of a text table as they stood in their file: every field is a text, an empty one without quotes is null.</summary>
internal sealed class CellRows : NamedRows
{
    private readonly byte[] _bytes;
    private readonly Cell[] _cells;
    private readonly int _start;

    /// <param name="rows">Copied: the reader goes on with its memory.</param>
    public CellRows(string[] names, CsvBlock rows)
        : base(names)
    {
        _cells = rows.Cells.AsSpan(0, rows.Rows * names.Length).ToArray();
        _start = rows.StartOf(0);
        _bytes = rows.Bytes.AsSpan(_start, _cells[^1].Start + _cells[^1].Length - _start).ToArray();
    }

    public override ReadOnlySpan<byte> Cell(int row, int column)
    {
        var cell = _cells[(row * Columns) + column];
        return _bytes.AsSpan(cell.Start - _start, cell.Length);
    }

    public override bool IsNull(int row, int column) => _cells[(row * Columns) + column].IsNull;
}
