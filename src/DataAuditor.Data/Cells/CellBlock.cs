using DataAuditor.Data.Files;

namespace DataAuditor.Data.Cells;

/// <summary>Some records of a file: their bytes, and the cells record by record.</summary>
internal class CellBlock(SourceFile file)
{
    public SourceFile File { get; } = file;

    public byte[] Bytes { get; set; } = [];

    public Cell[] Cells { get; set; } = [];

    public int Rows { get; set; }

    /// <summary>Cells a record.</summary>
    public int Stride { get; set; }

    public Cell this[int row, int field] => Cells[(row * Stride) + field];

    public ReadOnlySpan<byte> Text(Cell cell) => Bytes.AsSpan(cell.Start, cell.Length);

    /// <summary>Where a cell stands in the file, for a message.</summary>
    public virtual SourceLocation Locate(int row, int field) => File.At();
}
