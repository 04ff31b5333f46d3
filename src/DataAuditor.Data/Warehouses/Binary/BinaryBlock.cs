using System.Globalization;
using System.Text.Unicode;
using DataAuditor.Data.Cells;
using DataAuditor.Data.Files;
using DataAuditor.Data.Loading;
using DataAuditor.Tables;

namespace DataAuditor.Data.Warehouses.Binary;

/// <summary>Some rows of a table on their way into its columns: values go there as they are, texts become cells.</summary>
internal sealed class BinaryBlock : CellBlock
{
    private const int MaxShownBytes = 16;

    private readonly IReadOnlyList<BinaryField> _fields;

    /// <summary>Which of the cells' fields each is; −1 for those that have values.</summary>
    private readonly int[] _cellsOf;

    private readonly int _cellFields;

    private readonly double[][] _values;

    private readonly bool[][] _nulls;

    public BinaryBlock(SourceFile file, IReadOnlyList<BinaryField> fields)
        : base(file)
    {
        _fields = fields;
        RowStride = 1;
        FieldStride = 0;
        var cells = 0;
        _cellsOf = [.. fields.Select(field => field.AsValues ? -1 : cells++)];
        _cellFields = cells;
        _values = [.. fields.Select(static _ => Array.Empty<double>())];
        _nulls = [.. fields.Select(static _ => Array.Empty<bool>())];
    }

    /// <summary>Where the block's first row is among all.</summary>
    public long FirstRow { get; private set; }

    /// <summary>The next rows follow those that the block had.</summary>
    /// <param name="mostRows">How many there may be; <see cref="CellBlock.Rows"/> are there.</param>
    public void Begin(int mostRows)
    {
        FirstRow += Rows;
        Rows = 0;
        if (mostRows <= FieldStride) return;

        FieldStride = mostRows;
        Cells = new Cell[_cellFields * FieldStride];
        for (var field = 0; field < _fields.Count; field++)
        {
            if (!_fields[field].AsValues) continue;

            _values[field] = new double[mostRows];
            _nulls[field] = new bool[mostRows];
        }
    }

    /// <summary>Room for a field's values.</summary>
    public Span<double> Values(int field) => _values[field];

    /// <summary>Room for whether each of a field's values is null, in whose place stands 0.</summary>
    public Span<bool> Nulls(int field) => _nulls[field];

    /// <summary>A field's text, which stands in <see cref="CellBlock.Bytes"/> by the time the block is handed on.</summary>
    /// <exception cref="AuditException">It is none in UTF-8, or has more bytes than a cell.</exception>
    public void SetText(int field, int row, ReadOnlySpan<byte> text, int start)
    {
        var column = _fields[field].Column;
        if (text.Length > Cell.MaxLength) throw File.Fault($"{Place(row)}column {Utf8Text.Quote(column.Name)} has a text of more than {Cell.MaxLength} bytes");
        if (!Utf8.IsValid(text)) throw File.Data!.Warehouse.Unreadable($"{File.Data.Query.Shown}: {NoText(column, text, FirstRow + row + 1)}");

        Cells[(_cellsOf[field] * FieldStride) + row] = new Cell(start, text.Length, column.Kind is ColumnKind.Number ? CellForm.Plain : CellForm.Quoted);
    }

    public void SetNull(int field, int row) => Cells[(_cellsOf[field] * FieldStride) + row] = default;

    /// <summary>Puts the rows into the columns that are being loaded.</summary>
    public void HandOn(TableLoad load)
    {
        for (var field = 0; field < _fields.Count; field++)
        {
            if (!_fields[field].AsValues) continue;

            var values = _values[field].AsSpan(0, Rows);
            if (_fields[field].Column.Type is SqlType.Float) MakeOne(values);
            _fields[field].Load.AppendValues(values, _nulls[field].AsSpan(0, Rows));
        }

        load.Append(this, _cellsOf);
    }

    public override string Place(int row) => string.Create(CultureInfo.InvariantCulture, $"row {FirstRow + row + 1}, ");

    /// <summary>What is wrong with bytes that are no text.</summary>
    public static string NoText(SqlColumn column, ReadOnlySpan<byte> bytes, long row) =>
        $"column '{PlainText.OneLine(column.Name)}' of row {row.ToString(CultureInfo.InvariantCulture)} is no UTF-8: its bytes are {Convert.ToHexString(bytes[..Math.Min(bytes.Length, MaxShownBytes)])}{(bytes.Length > MaxShownBytes ? "…" : "")}; "
        + "leave it out, or convert it in the data set's 'sql', for example by hex()";

    /// <summary>There are many NaN, and engines have others than files.</summary>
    private static void MakeOne(Span<double> values)
    {
        for (var row = 0; row < values.Length; row++)
        {
            if (double.IsNaN(values[row])) values[row] = double.NaN;
        }
    }
}
