using System.Runtime.InteropServices;

namespace DataAuditor.Data.Csv;

/// <summary>How far a record has been read.</summary>
[StructLayout(LayoutKind.Auto)]
internal record struct CsvRecord
{
    /// <summary>The place of the next field.</summary>
    public int Next { get; set; }

    /// <summary>The next of the block's structural bytes.</summary>
    public int Mark { get; set; }

    /// <summary>The physical line, after the record's end that of the next one.</summary>
    public long Line { get; set; }

    public int FirstCell { get; private init; }

    public int Fields { get; set; }

    public bool Escaped { get; set; }

    public bool Complete { get; set; }

    /// <summary>The block ended in the middle of it.</summary>
    public bool Cut { get; set; }

    public readonly CsvRecord Following(int firstCell) => new() { Next = Next, Mark = Mark, Line = Line, FirstCell = firstCell };
}
