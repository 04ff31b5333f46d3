using System.Text;
using DataAuditor.Tables;

namespace DataAuditor.Data.DuckDb;

/// <summary>A table in memory as one of the engine's.</summary>
internal static class DuckDbTable
{
    /// <summary>The column that holds a row's position: the engine's own, unless the table has one of that name.</summary>
    public static string RowName(Table table)
    {
        var name = "rowid";
        while (table.Columns.Any(column => column.Name.Equals(name, StringComparison.OrdinalIgnoreCase))) name += "_";
        return name;
    }

    public static void Create(DuckDbConnection connection, string name, Table table)
    {
        var rowName = RowName(table);
        var hasOwnRowName = rowName != "rowid";
        var columns = table.Columns.Select(column => $"{Sql.Name(column.Name)} {TypeName(column.Kind)}");
        if (hasOwnRowName) columns = columns.Append($"{rowName} BIGINT");
        connection.Run($"CREATE TABLE {Sql.Name(name)} ({string.Join(", ", columns)})");

        DuckDbType[] types = [.. table.Columns.Select(column => TypeOf(column.Kind)), .. hasOwnRowName ? (ReadOnlySpan<DuckDbType>)[DuckDbType.BigInt] : []];
        byte[][][] levels = [.. table.Columns.Select(column => column is CategoryColumn category ? category.Levels.Select(Encoding.UTF8.GetBytes).ToArray() : [])];
        using var appender = connection.Append(name, types);
        for (var from = 0; from < table.RowCount; from += DuckDbAppender.ChunkRows)
        {
            var rows = Math.Min(DuckDbAppender.ChunkRows, table.RowCount - from);
            for (var column = 0; column < table.Columns.Count; column++) Fill(appender, column, table.Columns[column], levels[column], from, rows);
            if (hasOwnRowName) FillPositions(appender.Values<long>(table.Columns.Count)[..rows], from);
            appender.Send(rows);
        }

        appender.Complete();
    }

    /// <summary>Both zeros are one value, wherever it is counted.</summary>
    private static void FillNumbers(Span<double> target, ReadOnlySpan<double> values)
    {
        for (var row = 0; row < values.Length; row++) target[row] = values[row] + 0.0;
    }

    private static void Fill(DuckDbAppender appender, int place, Column column, byte[][] levels, int from, int rows)
    {
        switch (column)
        {
            case CategoryColumn category:
                var codes = category.Codes.Slice(from, rows);
                for (var row = 0; row < rows; row++)
                {
                    if (codes[row] != CategoryColumn.NullCode) appender.SetText(place, row, levels[codes[row]]);
                }

                break;
            case NumberColumn { Kind: ColumnKind.Date } dates:
                FillInstants(appender.Values<long>(place), dates.Values.Slice(from, rows));
                break;
            case NumberColumn numbers:
                FillNumbers(appender.Values<double>(place), numbers.Values.Slice(from, rows));
                break;
        }

        if (column.NullCount == 0 && column is not NumberColumn { Misfits.Count: > 0 }) return;
        for (var row = 0; row < rows; row++)
        {
            if (column.IsNull(from + row) || IsMisfit(column, from + row)) appender.SetNull(place, row);
        }
    }

    /// <summary>A text that is no value of the column's kind has no place in a typed column.</summary>
    private static bool IsMisfit(Column column, int row) => column is NumberColumn { Misfits: { Count: > 0 } misfits } && misfits.ContainsKey(row);

    private static void FillInstants(Span<long> target, ReadOnlySpan<double> microseconds)
    {
        for (var row = 0; row < microseconds.Length; row++) target[row] = (long)microseconds[row];
    }

    private static void FillPositions(Span<long> target, int from)
    {
        for (var row = 0; row < target.Length; row++) target[row] = from + row;
    }

    private static DuckDbType TypeOf(ColumnKind kind) => kind switch
    {
        ColumnKind.Number => DuckDbType.Double,
        ColumnKind.Date => DuckDbType.Timestamp,
        _ => DuckDbType.VarChar,
    };

    private static string TypeName(ColumnKind kind) => kind switch
    {
        ColumnKind.Number => "DOUBLE",
        ColumnKind.Date => "TIMESTAMP",
        _ => "VARCHAR",
    };
}
