using DataAuditor.Data.Cells;
using DataAuditor.Data.Columns;
using DataAuditor.Data.Files;
using DataAuditor.Data.Loading;
using DataAuditor.Tables;

namespace DataAuditor.Data.Warehouses;

/// <summary>Reads a table or statement of a warehouse into a table that is being loaded.</summary>
internal static class WarehouseReader
{
    /// <param name="maxBlocks">For a first look.</param>
    public static string Read(SourceFile file, TableLoad load, int maxBlocks, CancellationToken cancellation)
    {
        var data = file.Data!;
        data.CheckFlat();
        var blocks = data.Whole(file, cancellation);
        var fields = load.Match([.. data.Columns.Select(static column => column.Name)], file);
        for (var index = 0; index < fields.Length; index++)
        {
            if (load.Columns[index].Kind is null) load.Columns[index].Assume(KindOf(blocks, fields[index], data.Columns[fields[index]].Kind));
        }

        foreach (var block in blocks.Take(maxBlocks))
        {
            cancellation.ThrowIfCancellationRequested();
            load.Append(block, fields);
        }

        return data.Sha256!;
    }

    /// <summary>A column with a value that a double would round, or with a time that is none of the calendar, is one of levels.</summary>
    private static ColumnKind KindOf(IReadOnlyList<WarehouseBlock> blocks, int field, ColumnKind declared) => declared switch
    {
        ColumnKind.Number when !blocks.All(block => AreAll<NumberText>(block, field)) => ColumnKind.Category,
        ColumnKind.Date when !blocks.All(block => AreAll<DateBytes>(block, field)) => ColumnKind.Category,
        _ => declared,
    };

    private static bool AreAll<TText>(WarehouseBlock block, int field)
        where TText : struct, IValueText
    {
        for (var row = 0; row < block.Rows; row++)
        {
            var cell = block[row, field];
            if (!cell.IsNull && !TText.TryParse(block.Text(cell), cell.Form, out _)) return false;
        }

        return true;
    }
}
