using DataAuditor.Data.Cells;
using DataAuditor.Data.Files;

namespace DataAuditor.Data.Csv;

/// <summary>Some records of a CSV file, with their lines.</summary>
internal class CsvBlock(SourceFile file) : CellBlock(file)
{
    private long[] _lines = new long[1024];

    private int[] _starts = new int[1024];

    /// <summary>The place of a record's first byte.</summary>
    public int StartOf(int row) => _starts[row];

    /// <summary>The physical line that a record starts on.</summary>
    public long LineOf(int row) => _lines[row];

    public void Begin(int row, int start, long line)
    {
        if (row == _lines.Length)
        {
            Array.Resize(ref _lines, 2 * row);
            Array.Resize(ref _starts, 2 * row);
        }

        _starts[row] = start;
        _lines[row] = line;
    }

    public override SourceLocation Locate(int row, int field)
    {
        var cell = this[row, field];
        return LocateByte(row, cell.Form is CellForm.Plain ? cell.Start : cell.Start - 1);
    }

    /// <summary>The physical line and the column, in characters, of a byte of this record.</summary>
    public SourceLocation LocateByte(int row, int position)
    {
        var before = Bytes.AsSpan(_starts[row], position - _starts[row]);
        var sameLine = before[(before.LastIndexOf((byte)'\n') + 1)..];
        return File.At(_lines[row] + before.Count((byte)'\n'), System.Text.Encoding.UTF8.GetCharCount(sameLine) + 1);
    }
}
