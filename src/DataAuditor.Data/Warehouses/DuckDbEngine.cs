using System.Globalization;
using DataAuditor.Data.DuckDb;

namespace DataAuditor.Data.Warehouses;

/// <summary>The engine that comes with the tool, over tables and files that it was given; statements yield integers, doubles and texts.</summary>
internal sealed class DuckDbEngine(DuckDbConnection connection) : ISqlEngine
{
    public Dialect Dialect => DuckDbDialect.Instance;

    public IEnumerable<SqlRow> Query(string sql, CancellationToken cancellation)
    {
        using var result = Guarded(() => connection.Query(sql));
        SqlColumn[] columns = [.. Enumerable.Range(0, result.ColumnCount).Select(column => new SqlColumn(result.ColumnName(column), TypeOf(result.ColumnType(column))))];
        var builder = new SqlRowBuilder(columns);
        while (Guarded(result.Read))
        {
            cancellation.ThrowIfCancellationRequested();
            for (var row = 0; row < result.Rows; row++) yield return RowOf(builder, result, row);
        }
    }

    private static SqlType TypeOf(DuckDbType type) => type switch
    {
        DuckDbType.Integer or DuckDbType.BigInt or DuckDbType.HugeInt => SqlType.Integer,
        DuckDbType.Double => SqlType.Float,
        DuckDbType.VarChar => SqlType.Text,
        _ => throw new AuditException(DiagnosticCode.Internal, $"DuckDB: a statement yields the type {type}, which is not read"),
    };

    private static SqlRow RowOf(SqlRowBuilder builder, DuckDbResult result, int row)
    {
        for (var column = 0; column < builder.Columns.Count; column++)
        {
            var values = result[column];
            if (values.IsNull(row)) builder.AddNull();
            else if (builder.Columns[column].Type is SqlType.Text) builder.Add(values.Text(row));
            else builder.Add(NumberText(result.ColumnType(column), values, row));
        }

        return builder.Build();
    }

    private static string NumberText(DuckDbType type, DuckDbVector values, int row) => type switch
    {
        DuckDbType.Double => values.Values<double>()[row].ToString("R", CultureInfo.InvariantCulture),
        DuckDbType.HugeInt => values.Values<Int128>()[row].ToString(CultureInfo.InvariantCulture),
        DuckDbType.Integer => values.Values<int>()[row].ToString(CultureInfo.InvariantCulture),
        _ => values.Values<long>()[row].ToString(CultureInfo.InvariantCulture),
    };

    private static T Guarded<T>(Func<T> act)
    {
        try
        {
            return act();
        }
        catch (DuckDbException refusal)
        {
            throw new AuditException(DiagnosticCode.EngineIncomplete, $"DuckDB: {refusal.Message}", inner: refusal);
        }
    }
}
