using DataAuditor.Data.Warehouses.Binary;
using DataAuditor.Numerics;

namespace DataAuditor.Data.Warehouses.PostgreSql;

/// <summary>How PostgreSQL sends a table: what stands for each of its columns in COPY.</summary>
internal static class PostgreSqlTables
{
    /// <summary>From here on the nearest double of a decimal fraction is 2^53 or more.</summary>
    private const string MostOfDecimals = "9007199254740991.5";

    /// <summary>float4 is sent as text: its value is the number that its digits say.</summary>
    public static bool SendsValues(SqlColumn column) => column.Type is SqlType.Integer or SqlType.Date or SqlType.Instant || column is { Type: SqlType.Float, Declared: "float8" };

    /// <summary>Whether all values of the column are what a table can hold as numbers or times, as an expression of true and false; null where they are by their type.</summary>
    public static string? IsExact(SqlColumn column)
    {
        var name = PostgreSqlDialect.Instance.Name(column.Name);
        return column.Type switch
        {
            SqlType.Integer when column.Declared is not ("int2" or "int4" or "oid") => $"coalesce(min({name}) >= -{DecimalScaling.MaxExact} AND max({name}) <= {DecimalScaling.MaxExact}, true)",
            SqlType.Decimal => $"count(*) FILTER (WHERE NOT abs({name}) < {MostOfDecimals} AND CAST({name} AS text) NOT IN ('NaN', 'Infinity', '-Infinity')) = 0",
            SqlType.Date => $"coalesce(min({name}) >= '0001-01-01' AND max({name}) <= '9999-12-31', true)",
            SqlType.Instant => $"coalesce(min({name}) >= '0001-01-01' AND max({name}) < '10000-01-01', true)",
            _ => null,
        };
    }

    /// <summary>A field as an expression whose binary form <see cref="CopyBlocks"/> reads.</summary>
    public static string Sent(BinaryField field)
    {
        var column = field.Column;
        var name = PostgreSqlDialect.Instance.Name(column.Name);
        return column.Type switch
        {
            SqlType.Integer when field.AsValues && column.Declared is not ("int2" or "int4" or "int8") => $"CAST({name} AS bigint)",
            SqlType.Date when field.AsValues => $"CAST({name} AS date)",
            SqlType.Instant when field.AsValues => $"CAST({name} AS timestamp)",
            _ when field.AsValues => name,
            SqlType.Text when column.Declared is "text" or "varchar" => name,
            SqlType.Instant => $"regexp_replace(CAST({name} AS text), '[+]00$', 'Z')",
            _ => $"CAST({name} AS text)",
        };
    }
}
