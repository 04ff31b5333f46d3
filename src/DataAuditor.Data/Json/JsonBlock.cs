using DataAuditor.Data.Cells;
using DataAuditor.Data.Files;

namespace DataAuditor.Data.Json;

/// <summary>Some JSON records, column by column: a column may appear after the first record.</summary>
internal sealed class JsonBlock : CellBlock
{
    public const int Capacity = 1024;

    private (long Line, long Column)[] _places = [];

    private int _used;

    public JsonBlock(SourceFile file)
        : base(file)
    {
        RowStride = 1;
        FieldStride = Capacity;
        Bytes = new byte[64 << 10];
    }

    /// <summary>Bytes of values.</summary>
    public int Used => _used;

    public void AddField()
    {
        var cells = Cells;
        Array.Resize(ref cells, cells.Length + Capacity);
        Cells = cells;
        Array.Resize(ref _places, cells.Length);
    }

    public void Clear()
    {
        Cells.AsSpan().Clear();
        Rows = 0;
        _used = 0;
    }

    /// <summary>Room for a value of at most this length, to be kept by <see cref="Keep"/>.</summary>
    public Span<byte> Room(int length)
    {
        if (_used + length > Bytes.Length)
        {
            var bytes = Bytes;
            Array.Resize(ref bytes, Math.Max(2 * bytes.Length, _used + length));
            Bytes = bytes;
        }

        return Bytes.AsSpan(_used, length);
    }

    public void Keep(int field, int length, CellForm form, JsonPlace place)
    {
        var at = (field * Capacity) + Rows;
        Cells[at] = new Cell(_used, length, form);
        _places[at] = (place.Line, place.Column);
        _used += length;
    }

    public override SourceLocation Locate(int row, int field)
    {
        var (line, column) = _places[(field * Capacity) + row];
        return File.At(line, column);
    }
}
