namespace DataAuditor.Data.Warehouses.ClickHouse;

/// <summary>What ClickHouse's types are.</summary>
internal static class ClickHouseTypes
{
    /// <summary>A column by a row of DESCRIBE TABLE.</summary>
    public static SqlColumn ColumnOf(SqlRow description) => new(description.Text(0)!, TypeOf(description.Text(1)!), description.Text(1)!);

    /// <summary>Whether <c>SELECT *</c> has the column that a row of DESCRIBE TABLE describes.</summary>
    public static bool IsStored(SqlRow description) => description.Text(2) is not ("ALIAS" or "MATERIALIZED");

    /// <summary>Whether texts are filled up with NULs, which are no part of them: its own functions leave them out.</summary>
    public static bool IsPadded(SqlColumn column) => Unwrapped(column.Declared).StartsWith("FixedString(", StringComparison.Ordinal);

    public static SqlType TypeOf(string declared)
    {
        var type = Unwrapped(declared);
        var name = type.IndexOf('(', StringComparison.Ordinal) is var open and >= 0 ? type[..open] : type;
        return name switch
        {
            "Bool" or "Boolean" => SqlType.Boolean,
            "Date" or "Date32" => SqlType.Date,
            "String" or "FixedString" or "Enum8" or "Enum16" or "UUID" or "IPv4" or "IPv6" => SqlType.Text,
            "Array" or "Tuple" or "Nested" or "Map" or "JSON" or "Object" or "Variant" or "Dynamic" => SqlType.Json,
            _ when name.StartsWith("DateTime", StringComparison.Ordinal) => SqlType.Instant,
            _ when name.StartsWith("Decimal", StringComparison.Ordinal) => SqlType.Decimal,
            _ when name.StartsWith("Float", StringComparison.Ordinal) || name == "BFloat16" => SqlType.Float,
            _ when name.StartsWith("Int", StringComparison.Ordinal) || name.StartsWith("UInt", StringComparison.Ordinal) => SqlType.Integer,
            _ => SqlType.Other,
        };
    }

    /// <summary>Without what only says how it is stored, or that it may be null.</summary>
    private static string Unwrapped(string declared)
    {
        foreach (var wrapper in (ReadOnlySpan<string>)["Nullable(", "LowCardinality("])
        {
            if (declared.StartsWith(wrapper, StringComparison.Ordinal) && declared.EndsWith(')')) return Unwrapped(declared[wrapper.Length..^1]);
        }

        return declared;
    }
}
