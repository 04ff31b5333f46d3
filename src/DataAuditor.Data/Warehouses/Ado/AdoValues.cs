using System.Globalization;

namespace DataAuditor.Data.Warehouses.Ado;

/// <summary>The values that ADO.NET hands out, as text.</summary>
internal static class AdoValues
{
    public static SqlType TypeOf(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Boolean => SqlType.Boolean,
        >= TypeCode.SByte and <= TypeCode.UInt64 => SqlType.Integer,
        TypeCode.Single or TypeCode.Double => SqlType.Float,
        TypeCode.Decimal => SqlType.Decimal,
        TypeCode.DateTime => SqlType.Instant,
        TypeCode.String or TypeCode.Char => SqlType.Text,
        _ when type == typeof(DateOnly) => SqlType.Date,
        _ when type == typeof(DateTimeOffset) => SqlType.Instant,
        _ when type == typeof(Guid) || type == typeof(TimeOnly) || type == typeof(TimeSpan) => SqlType.Text,
        _ => SqlType.Other,
    };

    public static string Text(object value) => value switch
    {
        bool truth => truth ? "true" : "false",
        DateTime instant => instant.ToString(instant.Kind is DateTimeKind.Utc ? "yyyy-MM-dd HH:mm:ss.FFFFFFF'Z'" : "yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
