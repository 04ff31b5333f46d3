using System.Buffers;
using System.Text.Json;
using DataAuditor.Data.Cells;
using DataAuditor.Data.Csv;

namespace DataAuditor.Data.Samples;

/// <summary>Rows of a text table as they stood in their file: every field is a text, an empty one without quotes is null.</summary>
internal sealed class CellRows : TextRows
{
    private readonly string[] _names;
    private readonly byte[] _bytes;
    private readonly Cell[] _cells;
    private readonly int _start;
    private ArrayBufferWriter<byte>? _json;

    /// <param name="rows">Copied: the reader goes on with its memory.</param>
    public CellRows(string[] names, CsvBlock rows)
    {
        _names = names;
        _cells = rows.Cells.AsSpan(0, rows.Rows * names.Length).ToArray();
        _start = rows.StartOf(0);
        _bytes = rows.Bytes.AsSpan(_start, _cells[^1].Start + _cells[^1].Length - _start).ToArray();
    }

    public override ReadOnlySpan<byte> Cell(int row, int column)
    {
        var cell = _cells[(row * _names.Length) + column];
        return _bytes.AsSpan(cell.Start - _start, cell.Length);
    }

    public override JsonElement Json(int row)
    {
        _json ??= new ArrayBufferWriter<byte>();
        _json.ResetWrittenCount();
        using var writer = new Utf8JsonWriter(_json, new JsonWriterOptions { SkipValidation = true });
        writer.WriteStartObject();
        for (var column = 0; column < _names.Length; column++)
        {
            if (!_cells[(row * _names.Length) + column].IsNull) writer.WriteString(_names[column], Cell(row, column));
        }

        writer.WriteEndObject();
        writer.Flush();
        return JsonElement.Parse(_json.WrittenSpan);
    }

    protected override int Find(string name) => Array.IndexOf(_names, name);
}
