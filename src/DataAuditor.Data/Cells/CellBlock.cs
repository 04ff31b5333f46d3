using DataAuditor.Data.Files;

namespace DataAuditor.Data.Cells;

/// <summary>Some records of a file: their bytes, and the cells record by record.</summary>
internal class CellBlock(SourceFile file)
{
    public SourceFile File { get; } = file;

    public byte[] Bytes { get; set; } = [];

    public Cell[] Cells { get; set; } = [];

    public int Rows { get; set; }

    /// <summary>From a record's cell to the same field of the next record.</summary>
    public int RowStride { get; set; }

    /// <summary>From a record's cell to the record's next field.</summary>
    public int FieldStride { get; set; } = 1;

    public Cell this[int row, int field] => Cells[(row * RowStride) + (field * FieldStride)];

    public ReadOnlySpan<byte> Text(Cell cell) => Bytes.AsSpan(cell.Start, cell.Length);

    /// <summary>Where a cell stands in the file, for a message.</summary>
    public virtual SourceLocation Locate(int row, int field) => File.At();

    /// <summary>The same in words, where the file has no lines.</summary>
    public virtual string Place(int row) => "";
}
