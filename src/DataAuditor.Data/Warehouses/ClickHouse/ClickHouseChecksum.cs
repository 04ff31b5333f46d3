namespace DataAuditor.Data.Warehouses.ClickHouse;

/// <summary>A checksum of all values of a table: one of each row, added up, so that the order of rows and the shards they lie on are the same to it.</summary>
internal static class ClickHouseChecksum
{
    /// <summary>The number of rows and their checksum as expressions. A function of a null is null and would leave the row out.</summary>
    public static string Of(IReadOnlyList<SqlColumn> columns) => $"count(), sum(cityHash64({Hashed(columns)}))";

    /// <summary>The values of a row as arguments of a hash.</summary>
    public static string Hashed(IReadOnlyList<SqlColumn> columns) => string.Join(", ", columns.Select(Hashed));

    private static string Hashed(SqlColumn column)
    {
        var name = ClickHouseDialect.Instance.Name(column.Name);
        if (column.Declared.Contains("Nullable(", StringComparison.Ordinal)) return $"isNull({name}), {OfNullable(column, name)}";
        return column.Type is SqlType.Json or SqlType.Other or SqlType.Decimal ? $"toString({name})" : name;
    }

    /// <summary>Numbers are hashed as they are: writing them as text takes longer than all else.</summary>
    private static string OfNullable(SqlColumn column, string name) =>
        column.Type is SqlType.Integer or SqlType.Float && NativeType.Of(column.Declared) is not null ? $"ifNull({name}, 0)" : $"coalesce(toString({name}), '')";
}
