using DataAuditor.Data.Cells;
using DataAuditor.Tables;

namespace DataAuditor.Data.Columns;

/// <summary>A column of levels.</summary>
internal sealed class CategoryBuilder : ColumnBuilder
{
    private readonly Chunks<int> _codes = new();

    private readonly LevelTable _levels = new();

    public override void Expect(int rows) => _codes.Expected = rows;

    public override int Append(CellBlock block, int field, int fromRow)
    {
        ReadOnlySpan<byte> bytes = block.Bytes;
        var cells = block.Cells;
        var at = (fromRow * block.RowStride) + (field * block.FieldStride);
        for (var row = fromRow; row < block.Rows;)
        {
            var room = _codes.Room(block.Rows - row);
            for (var index = 0; index < room.Length; index++, at += block.RowStride)
            {
                var cell = cells[at];
                room[index] = cell.IsNull ? CategoryColumn.NullCode : _levels.CodeOf(bytes.Slice(cell.Start, cell.Length));
            }

            _codes.Keep(room.Length);
            row += room.Length;
        }

        return -1;
    }

    public override void AppendNulls(int count)
    {
        for (; count > 0; count--) _codes.Add(CategoryColumn.NullCode);
    }

    public override Column Build(string name)
    {
        var codes = _codes.MoveToArray(out var count);
        return new CategoryColumn(name, codes, _levels.Levels, count);
    }
}
