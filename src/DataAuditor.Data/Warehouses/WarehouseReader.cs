using DataAuditor.Data.Cells;
using DataAuditor.Data.Columns;
using DataAuditor.Data.Files;
using DataAuditor.Data.Loading;
using DataAuditor.Data.Warehouses.Binary;
using DataAuditor.Numerics;
using DataAuditor.Tables;

namespace DataAuditor.Data.Warehouses;

/// <summary>Reads a table or statement of a warehouse into a table that is being loaded.</summary>
internal static class WarehouseReader
{
    /// <param name="maxBlocks">1 for a first look.</param>
    public static void Read(SourceFile file, TableLoad load, int maxBlocks, CancellationToken cancellation)
    {
        var data = file.Data!;
        data.CheckFlat();
        var fields = load.Match([.. data.Columns.Select(static column => column.Name)], file);

        // Several tables may be in one warehouse, and are read by several threads.
        lock (data.Warehouse.TakesStatementsAtOnce ? data : (object)data.Warehouse)
        {
            if (data.Warehouse is IBinaryTables tables) ReadBinary(file, tables, load, fields, maxBlocks, cancellation);
            else ReadRows(file, load, fields, maxBlocks, cancellation);
        }
    }

    private static void ReadBinary(SourceFile file, IBinaryTables tables, TableLoad load, int[] fields, int maxBlocks, CancellationToken cancellation)
    {
        var data = file.Data!;
        var kinds = data.Kinds(tables, cancellation);
        Assume(file, load, fields, field => kinds[field]);

        // The types tell all that a first look is for.
        if (maxBlocks == 1) return;

        load.Expect((int)Math.Min(data.Count.Rows, Array.MaxLength));
        BinaryField[] read = [.. fields.Select((field, index) => Field(tables, data.Columns[field], kinds[field], load.Columns[index]))];
        foreach (var block in tables.Blocks(file, read, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            block.HandOn(load);
            if (load.Records > data.Count.Rows) break;
        }

        if (load.Records != data.Count.Rows) throw data.Warehouse.Miscounted(data.Query, data.Count, load.Records);
    }

    private static BinaryField Field(IBinaryTables tables, SqlColumn column, ColumnKind kind, ColumnLoad load) =>
        new(column, load, AsValues: load.Kind == kind && kind is not ColumnKind.Category && tables.SendsValues(column));

    private static void ReadRows(SourceFile file, TableLoad load, int[] fields, int maxBlocks, CancellationToken cancellation)
    {
        var data = file.Data!;
        var blocks = data.Whole(file, cancellation);
        Assume(file, load, fields, field => KindOf(blocks, field, data.Columns[field]));
        foreach (var block in blocks.Take(maxBlocks))
        {
            cancellation.ThrowIfCancellationRequested();
            load.Append(block, fields);
        }
    }

    /// <summary>Columns whose kind nothing has told yet are what their values say.</summary>
    private static void Assume(SourceFile file, TableLoad load, int[] fields, Func<int, ColumnKind> kindOf)
    {
        for (var index = 0; index < fields.Length; index++)
        {
            var column = file.Data!.Columns[fields[index]];
            var loaded = load.Columns[index];
            if (loaded.Kind is null) loaded.Assume(kindOf(fields[index]));
            else if (loaded.Kind is ColumnKind.Number && column.Type is SqlType.Decimal && kindOf(fields[index]) is not ColumnKind.Number) throw file.Fault($"column {Utf8Text.Quote(column.Name)} has numbers beyond 2^53, which would be rounded; declare it as a category");
        }
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
