using DataAuditor.Data.Warehouses.Binary;
using DataAuditor.Numerics;

namespace DataAuditor.Data.Warehouses.ClickHouse;

/// <summary>How ClickHouse sends a table: the statement, and what stands for each of its columns.</summary>
internal static class ClickHouseTables
{
    public const string Format = "Native";

    public const string Text = "String";

    public const string NullableText = "Nullable(String)";

    /// <summary>Whether all values of the column are exact as doubles, as an expression of 0 and 1; null where they are by their type.</summary>
    public static string? IsExact(SqlColumn column)
    {
        var name = ClickHouseDialect.Instance.Name(column.Name);
        return column.Type switch
        {
            SqlType.Decimal => $"ifNull(toFloat64(min({name})) > -{DecimalScaling.MaxExact} AND toFloat64(max({name})) < {DecimalScaling.MaxExact}, 1)",
            SqlType.Integer when NativeType.Of(column.Declared) is not { Width: < sizeof(ulong) } => $"ifNull(min({name}) >= -{DecimalScaling.MaxExact} AND max({name}) <= {DecimalScaling.MaxExact}, 1)",
            _ => null,
        };
    }

    /// <summary>A field as an expression, and the type that its answer has.</summary>
    public static (string Expression, string Type) Sent(BinaryField field)
    {
        var column = field.Column;
        var name = ClickHouseDialect.Instance.Name(column.Name);
        if (field.AsValues) return (name, column.Declared);

        var type = column.Declared.Contains("Nullable(", StringComparison.Ordinal) ? NullableText : Text;
        if (column.Declared == type) return (name, type);
        return ($"CAST({Plain(column, name)} AS {type})", type);
    }

    private static string Plain(SqlColumn column, string name) => column.Type switch
    {
        SqlType.Instant => $"toString(toTimeZone({name}, 'UTC'))",
        SqlType.Float => $"multiIf(isNaN({name}), 'NaN', isInfinite({name}), if({name} > 0, 'Infinity', '-Infinity'), toString({name}))",
        _ => $"toString({name})",
    };
}
