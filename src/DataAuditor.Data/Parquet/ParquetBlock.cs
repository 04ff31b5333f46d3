using System.Globalization;
using DataAuditor.Data.Cells;
using DataAuditor.Data.DuckDb;
using DataAuditor.Data.Files;

namespace DataAuditor.Data.Parquet;

/// <summary>One chunk of the engine: columns of doubles go straight to their table, those of text become cells.</summary>
internal sealed class ParquetBlock : CellBlock
{
    private readonly IReadOnlyList<ParquetField> _reads;

    private int _used;

    public ParquetBlock(SourceFile file, IReadOnlyList<ParquetField> reads)
        : base(file)
    {
        _reads = reads;
        RowStride = 1;
        FieldStride = DuckDbAppender.ChunkRows;
        Cells = new Cell[reads.Count * FieldStride];
        Fields = [.. reads.Select((read, index) => read.AsValues ? -1 : index)];
    }

    /// <summary>The cells' field of each column; −1 for those that have none.</summary>
    public int[] Fields { get; }

    public long FirstRecord { get; set; }

    public void Take(DuckDbResult result)
    {
        Rows = result.Rows;
        _used = 0;
        for (var field = 0; field < _reads.Count; field++)
        {
            if (_reads[field].AsValues) TakeValues(result[field], field);
            else TakeTexts(result[field], field);
        }
    }

    public override SourceLocation Locate(int row, int field) => File.At();

    /// <summary>A Parquet file has no lines; its records count from 1.</summary>
    public override string Place(int row) => string.Create(CultureInfo.InvariantCulture, $"record {FirstRecord + row + 1}, ");

    private void TakeValues(DuckDbVector vector, int field)
    {
        var values = vector.Values<double>();
        var column = _reads[field].Load;
        for (var row = 0; row < values.Length; row++)
        {
            if (vector.IsNull(row)) column.AppendNulls(1);
            else column.AppendValue(values[row]);
        }
    }

    private void TakeTexts(DuckDbVector vector, int field)
    {
        var cells = Cells.AsSpan(field * FieldStride, Rows);
        for (var row = 0; row < cells.Length; row++)
        {
            if (vector.IsNull(row))
            {
                cells[row] = default;
                continue;
            }

            var text = vector.Text(row);
            if (_used + text.Length > Bytes.Length)
            {
                var bytes = Bytes;
                Array.Resize(ref bytes, Math.Max(2 * bytes.Length, _used + text.Length + 4096));
                Bytes = bytes;
            }

            text.CopyTo(Bytes.AsSpan(_used));
            cells[row] = new Cell(_used, text.Length, CellForm.Quoted);
            _used += text.Length;
        }
    }
}
