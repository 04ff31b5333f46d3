using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Text.Revisions;

/// <summary>Who says what a text's sources support.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<AttributionSource>))]
public enum AttributionSource
{
    /// <summary>A model of natural language inference.</summary>
    Auto,

    /// <summary>People.</summary>
    Ais,
}
