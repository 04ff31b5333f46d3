using DataAuditor.Data.Csv;
using DataAuditor.Data.Files;
using DataAuditor.Data.Json;
using DataAuditor.Data.Parquet;
using DataAuditor.Data.Warehouses;
using DataAuditor.Tables;

namespace DataAuditor.Data.Loading;

/// <summary>Reads the files of one table.</summary>
internal static class TableFiles
{
    /// <summary>The whole table.</summary>
    public static WholeTable Read(TableOrder order, CancellationToken cancellation)
    {
        var load = new TableLoad(order);
        var hashes = order.Files.Select(file => ReadFile(file, load, order.Options, int.MaxValue, cancellation)).ToList();
        load.Complete();

        var again = load.Columns.Where(column => column.MustBeReadAgain).Select(column => column.Plan with { Kind = ColumnKind.Category }).ToList();
        var columns = load.Columns.Where(column => !column.MustBeReadAgain).Select(column => column.Build()).ToDictionary(column => column.Name, StringComparer.Ordinal);
        foreach (var column in again.Count > 0 ? ReadAgain(order, again, cancellation) : []) columns.Add(column.Name, column);

        var table = new Table([.. load.Columns.Select(column => columns[column.Plan.Name])]);
        if (order.Source.Data is not { } data) return new WholeTable(order, table, load.Records, SourceFiles.Sha256(order.Files, hashes), load.Notes);

        // The same rows are the same table, wherever they lie; a server takes longer to order them than to send them.
        if (!data.HasOrder) table = RowOrder.Sorted(table);
        return new WholeTable(order, table, load.Records, TableHash.Sha256(table), load.Notes);
    }

    /// <summary>Hands the rows of the table to the order's <see cref="TableOrder.Blocks"/> as they are read.</summary>
    public static (long Records, string Sha256, IReadOnlyList<string> Notes) Stream(TableOrder order, CancellationToken cancellation)
    {
        var load = new TableLoad(order);
        var hashes = new List<string>();
        foreach (var file in order.Files)
        {
            var hash = ReadFile(file, load, order.Options, int.MaxValue, cancellation);
            if (order.Cut?.IsOver is true) break;

            hashes.Add(hash);
            order.Cut?.EndFile(hash);
        }

        load.Complete();
        var sha256 = hashes.Count < order.Files.Count ? "" : SourceFiles.Sha256(order.Files, hashes);
        if (sha256.Length > 0) order.Cut?.End(load.Records, sha256);
        return (load.Records - (order.Cut?.First ?? 0), sha256, load.Notes);
    }

    /// <summary>The first records of a table: each column's kind, and its values where they are no levels.</summary>
    public static IReadOnlyList<(ColumnPlan Plan, NumberColumn? Values)> Peek(TableOrder order, long records, CancellationToken cancellation)
    {
        var load = new TableLoad(order) { MostRecords = records };
        foreach (var file in order.Files)
        {
            if (!load.HasEnough) ReadFile(file, load, order.Options with { BytesRead = null }, int.MaxValue - 1, cancellation);
        }

        load.Complete();
        return [.. load.Columns.Select(static column => (column.Plan with { Kind = column.Kind }, column.Kind is ColumnKind.Category ? null : (NumberColumn)column.Build()))];
    }

    /// <summary>The same table with other kinds: only the columns that differ are read again.</summary>
    public static WholeTable Adapt(WholeTable table, TableOrder order, CancellationToken cancellation)
    {
        var known = table.Order.Columns.ToHashSet();
        var again = ReadAgain(order, [.. order.Columns.Where(column => !known.Contains(column))], cancellation).ToDictionary(column => column.Name, StringComparer.Ordinal);
        return table with { Order = order, Table = new Table([.. table.Table.Columns.Select(column => again.GetValueOrDefault(column.Name, column))]) };
    }

    /// <summary>The columns as the first block of the first file lets them seem.</summary>
    public static IReadOnlyList<ColumnPlan> Peek(TableOrder order, CancellationToken cancellation)
    {
        var load = new TableLoad(order);
        ReadFile(order.Files[0], load, order.Options with { BytesRead = null }, maxBlocks: 1, cancellation);
        load.Complete();
        return [.. load.Columns.Select(column => column.Plan with { Kind = column.Kind })];
    }

    private static string ReadFile(SourceFile file, TableLoad load, TableReadOptions options, int maxBlocks, CancellationToken cancellation) => file.Format switch
    {
        FileFormat.Csv or FileFormat.Tsv => CsvReader.Read(file, load, options, maxBlocks, cancellation),
        FileFormat.Json or FileFormat.JsonLines => JsonTableReader.Read(file, load, options, maxBlocks, cancellation),
        FileFormat.Query => ReadQuery(file, load, maxBlocks, cancellation),
        _ => ParquetReader.Read(file, load, options, maxBlocks, cancellation),
    };

    /// <returns>No hash: it is that of the table, when it is whole.</returns>
    private static string ReadQuery(SourceFile file, TableLoad load, int maxBlocks, CancellationToken cancellation)
    {
        WarehouseReader.Read(file, load, maxBlocks, cancellation);
        return "";
    }

    private static IEnumerable<Column> ReadAgain(TableOrder order, IReadOnlyList<ColumnPlan> columns, CancellationToken cancellation)
    {
        var load = new TableLoad(order with { Columns = columns, IsPartial = true });
        foreach (var file in order.Files) ReadFile(file, load, order.Options with { BytesRead = null }, int.MaxValue, cancellation);
        return load.Columns.Select(column => column.Build());
    }
}
