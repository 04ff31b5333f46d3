using DataAuditor.Data.Cells;

namespace DataAuditor.Data.Csv;

/// <summary>Doubled quotes.</summary>
internal static class CsvQuotes
{
    /// <summary>Makes every doubled quote one, in place; what is left over becomes quotes, so that places and lines after it stay.</summary>
    public static void Undouble(CsvBlock block)
    {
        foreach (ref var cell in block.Cells.AsSpan(0, block.Rows * block.RowStride))
        {
            if (cell.Form is not CellForm.Escaped) continue;

            var text = block.Bytes.AsSpan(cell.Start, cell.Length);
            var length = Undouble(text);
            text[length..].Fill((byte)'"');
            cell = new Cell(cell.Start, length, CellForm.Quoted);
        }
    }

    private static int Undouble(Span<byte> text)
    {
        var read = 0;
        var written = 0;
        while (text[read..].IndexOf((byte)'"') is >= 0 and var ahead)
        {
            text.Slice(read, ahead + 1).CopyTo(text[written..]);
            read += ahead + 2;
            written += ahead + 1;
        }

        text[read..].CopyTo(text[written..]);
        return written + text.Length - read;
    }
}
