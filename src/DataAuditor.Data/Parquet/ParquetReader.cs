using System.Globalization;
using DataAuditor.Data.Cells;
using DataAuditor.Data.DuckDb;
using DataAuditor.Data.Files;
using DataAuditor.Data.Loading;
using DataAuditor.Tables;

namespace DataAuditor.Data.Parquet;

/// <summary>Reads one Parquet file into a table that is being loaded.</summary>
internal static class ParquetReader
{
    /// <param name="maxBlocks">For a first look at the file.</param>
    public static string Read(SourceFile file, TableLoad load, TableReadOptions options, int maxBlocks, CancellationToken cancellation)
    {
        var sha256 = "";
        if (maxBlocks == int.MaxValue)
        {
            using var bytes = new MeasuredStream(file, options.BytesRead);
            sha256 = bytes.Sha256();
        }

        using (file.Open())
        {
            // A folder, or a file that may not be read, is told apart here: the engine says only that nothing matches.
        }

        try
        {
            using var connection = new DuckDbConnection(file.Path);
            Read(connection, file, load, maxBlocks, sha256, cancellation);
        }
        catch (DuckDbException refusal)
        {
            throw file.Fault($"the file is not read: {refusal.Message}", inner: refusal);
        }

        return sha256;
    }

    private static void Read(DuckDbConnection connection, SourceFile file, TableLoad load, int maxBlocks, string sha256, CancellationToken cancellation)
    {
        var source = $"read_parquet({Sql.Text(file.Path)}, hive_partitioning = false)";
        var columns = Describe(connection, file, source);
        var fields = load.Match([.. columns.Select(column => column.Name)], file);
        var rows = load.IsCut ? CountRows(connection, source) : 0;
        var scan = new ParquetScan(connection, load, source, new RowPosition(new FileInfo(file.Path).Length, rows, sha256), rows);
        var kinds = KindsOf(connection, scan.Part(load.MostRecords), columns);
        var reads = new ParquetField[fields.Length];
        for (var index = 0; index < fields.Length; index++)
        {
            var column = load.Columns[index];
            if (column.Kind is null) column.Assume(kinds[fields[index]]);
            reads[index] = new ParquetField(columns[fields[index]], column, AsValues: column.Kind == kinds[fields[index]] && column.Kind is not ColumnKind.Category);
        }

        var read = scan.Read(new ParquetBlock(file, reads), reads, (long)maxBlocks * DuckDbAppender.ChunkRows, cancellation);
        if (read == 0) throw file.Fault("the file has columns, but no records");
    }

    private static long CountRows(DuckDbConnection connection, string source)
    {
        using var count = connection.Query($"SELECT count(*) FROM {source}");
        return count.Read() ? count[0].Values<long>()[0] : 0;
    }

    private static List<ParquetColumn> Describe(DuckDbConnection connection, SourceFile file, string source)
    {
        using var result = connection.Query($"SELECT * FROM {source} LIMIT 0");
        var columns = Enumerable.Range(0, result.ColumnCount).Select(index => new ParquetColumn(result.ColumnName(index), result.ColumnType(index))).ToList();
        if (columns.Find(column => !column.IsTable) is { } nested)
        {
            throw file.Fault(string.Create(CultureInfo.InvariantCulture, $"column {Utf8Text.Quote(nested.Name)} is of the nested or binary type {nested.Type}; only flat records make a table"));
        }

        return columns;
    }

    /// <summary>An integer column with a value that a double would round is one of levels.</summary>
    private static List<ColumnKind> KindsOf(DuckDbConnection connection, string source, List<ParquetColumn> columns)
    {
        var kinds = columns.ConvertAll(column => column.Kind);
        var wide = columns.Where(column => column.IsWideInteger).ToList();
        if (wide.Count == 0) return kinds;

        using var result = connection.Query($"SELECT {string.Join(", ", wide.Select(column => column.IsExact))} FROM {source}");
        result.Read();
        for (var index = 0; index < wide.Count; index++)
        {
            if (result[index].Values<byte>()[0] == 0) kinds[columns.IndexOf(wide[index])] = ColumnKind.Category;
        }

        return kinds;
    }
}
