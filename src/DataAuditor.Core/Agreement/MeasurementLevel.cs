using System.Text.Json.Serialization;

namespace DataAuditor.Agreement;

/// <summary>What ratings say of each other (Stevens, 1946).</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<MeasurementLevel>))]
public enum MeasurementLevel
{
    /// <summary>The same, or not.</summary>
    Nominal,

    /// <summary>More, or less.</summary>
    Ordinal,

    /// <summary>By how much.</summary>
    Interval,
}
