using System.Globalization;
using DataAuditor.Data.Cells;
using DataAuditor.Data.Csv;
using DataAuditor.Data.Files;
using DataAuditor.Tables;

namespace DataAuditor.Data.Warehouses;

/// <summary>Some rows of a warehouse as the cells of a table: null and empty text are two things, as between CSV quotes.</summary>
internal sealed class WarehouseBlock : CsvBlock
{
    private const int MaxRows = 4096;

    private const int EnoughBytes = 1 << 20;

    private int _used;

    private WarehouseBlock(SourceFile file, int columns)
        : base(file)
    {
        RowStride = columns;
        Cells = new Cell[MaxRows * columns];
        Bytes = new byte[EnoughBytes];
    }

    public static IEnumerable<WarehouseBlock> Cut(SourceFile file, IEnumerable<SqlRow> rows)
    {
        WarehouseBlock? block = null;
        var number = 0L;
        foreach (var row in rows)
        {
            block ??= new WarehouseBlock(file, row.Columns.Count);
            block.Add(row, ++number);
            if (block.Rows < MaxRows && block._used < EnoughBytes) continue;

            yield return block.Trimmed();
            block = null;
        }

        if (block is not null) yield return block.Trimmed();
    }

    /// <summary>Rows have no lines; they count from 1.</summary>
    public override SourceLocation Locate(int row, int field) => File.At();

    public override string Place(int row) => string.Create(CultureInfo.InvariantCulture, $"row {LineOf(row)}, ");

    private void Add(SqlRow row, long number)
    {
        Begin(Rows, _used, number);
        var bytes = Bytes;
        if (_used + row.Bytes.Length > bytes.Length) Array.Resize(ref bytes, Math.Max(2 * bytes.Length, _used + row.Bytes.Length));
        Bytes = bytes;
        row.Bytes.CopyTo(bytes.AsSpan(_used));
        for (var column = 0; column < row.Columns.Count; column++)
        {
            var length = row.Utf8(column).Length;
            var isPlain = row.IsNull(column) || row.Columns[column].Kind is ColumnKind.Number;
            Cells[(Rows * RowStride) + column] = new Cell(_used, length, isPlain ? CellForm.Plain : CellForm.Quoted);
            _used += length;
        }

        Rows++;
    }

    private WarehouseBlock Trimmed()
    {
        Bytes = Bytes.AsSpan(0, _used).ToArray();
        Cells = Cells.AsSpan(0, Rows * RowStride).ToArray();
        return this;
    }
}
