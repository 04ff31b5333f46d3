using System.Text.Json.Serialization;

namespace DataAuditor.Tables;

/// <summary>How a column is measured.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ColumnKind>))]
public enum ColumnKind
{
    /// <summary>IEEE doubles.</summary>
    Number,

    /// <summary>Instants as microseconds since 1970-01-01T00:00:00Z, exact in a double until the year 2255.</summary>
    Date,

    /// <summary>Text, Booleans and codes: levels without an order.</summary>
    Category,
}
