using DataAuditor.Data.Cells;
using DataAuditor.Tables;

namespace DataAuditor.Data.Columns;

/// <summary>A column of levels.</summary>
internal sealed class CategoryBuilder : ColumnBuilder
{
    private readonly Chunks<int> _codes = new();

    private readonly LevelTable _levels = new();

    public override int Append(CellBlock block, int field, int fromRow)
    {
        ReadOnlySpan<byte> bytes = block.Bytes;
        var at = (fromRow * block.RowStride) + (field * block.FieldStride);
        for (var row = fromRow; row < block.Rows; row++, at += block.RowStride)
        {
            var cell = block.Cells[at];
            _codes.Add(cell.IsNull ? CategoryColumn.NullCode : _levels.CodeOf(bytes.Slice(cell.Start, cell.Length)));
        }

        return -1;
    }

    public override void AppendNulls(int count) => _codes.Add(CategoryColumn.NullCode, count);

    public override Column Build(string name) => new CategoryColumn(name, _codes.MoveToArray(), _levels.Levels);
}
