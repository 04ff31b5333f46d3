using DataAuditor.Data.Cells;
using DataAuditor.Data.Columns;
using DataAuditor.Data.Files;
using DataAuditor.Data.Loading;
using DataAuditor.Numerics;
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
            var column = data.Columns[fields[index]];
            if (load.Columns[index].Kind is null) load.Columns[index].Assume(KindOf(blocks, fields[index], column));
            else if (load.Columns[index].Kind is ColumnKind.Number && column.Type is SqlType.Decimal && !AreExact(blocks, fields[index])) throw file.Fault($"column {Utf8Text.Quote(column.Name)} has numbers beyond 2^53, which would be rounded; declare it as a category");
        }

        foreach (var block in blocks.Take(maxBlocks))
        {
            cancellation.ThrowIfCancellationRequested();
            load.Append(block, fields);
        }

        return data.Sha256!;
    }

    /// <summary>A column with a value that a double would round, or with a time that is none of the calendar, is one of levels.</summary>
    private static ColumnKind KindOf(IReadOnlyList<WarehouseBlock> blocks, int field, SqlColumn column) => column.Kind switch
    {
        ColumnKind.Number when !blocks.All(block => AreAll<NumberText>(block, field)) || (column.Type is SqlType.Decimal && !AreExact(blocks, field)) => ColumnKind.Category,
        ColumnKind.Date when !blocks.All(block => AreAll<DateBytes>(block, field)) => ColumnKind.Category,
        _ => column.Kind,
    };

    /// <summary>Engines differ in whether they write a decimal fraction that is none with a point: all from 2^53 on are as integers beyond it.</summary>
    private static bool AreExact(IReadOnlyList<WarehouseBlock> blocks, int field) => blocks.All(block => AreAll<NumberText>(block, field, static value => !double.IsFinite(value) || Math.Abs(value) < DecimalScaling.MaxExact));

    private static bool AreAll<TText>(WarehouseBlock block, int field, Func<double, bool>? holds = null)
        where TText : struct, IValueText
    {
        for (var row = 0; row < block.Rows; row++)
        {
            var cell = block[row, field];
            if (!cell.IsNull && !(TText.TryParse(block.Text(cell), cell.Form, out var value) && holds?.Invoke(value) is not false)) return false;
        }

        return true;
    }
}
