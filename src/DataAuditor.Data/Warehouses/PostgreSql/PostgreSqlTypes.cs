using Npgsql.PostgresTypes;

namespace DataAuditor.Data.Warehouses.PostgreSql;

/// <summary>What PostgreSQL's types are.</summary>
internal static class PostgreSqlTypes
{
    public static SqlType TypeOf(PostgresType type) => type switch
    {
        PostgresDomainType domain => TypeOf(domain.BaseType),
        PostgresArrayType or PostgresCompositeType or PostgresRangeType or PostgresMultirangeType => SqlType.Json,
        _ => type.InternalName switch
        {
            "int2" or "int4" or "int8" or "oid" => SqlType.Integer,
            "numeric" => SqlType.Decimal,
            "float4" or "float8" => SqlType.Float,
            "bool" => SqlType.Boolean,
            "date" => SqlType.Date,
            "timestamp" or "timestamptz" => SqlType.Instant,
            "json" or "jsonb" => SqlType.Json,
            "bytea" => SqlType.Other,
            _ => SqlType.Text,
        },
    };

    /// <summary>Whether it is JSON only once it was made so.</summary>
    public static bool MustBecomeJson(SqlColumn column) => column.Type is SqlType.Json && column.Declared is not ("json" or "jsonb");

    /// <summary>The server's text of a value, as every other engine's.</summary>
    public static ReadOnlySpan<char> Spelled(SqlColumn column, string text) => column.Type switch
    {
        // The blanks that fill a char(n) up are no part of the value, and go wherever it is compared or cast.
        SqlType.Text when column.Declared == "bpchar" => text.AsSpan().TrimEnd(' '),
        SqlType.Boolean => text == "t" ? "true" : "false",
        SqlType.Instant when text.EndsWith("+00", StringComparison.Ordinal) => $"{text.AsSpan(0, text.Length - 3)}Z",
        _ => text,
    };
}
