using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Log.Templates;

/// <summary>What makes a line's parse right.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ComparedVariables>))]
public enum ComparedVariables
{
    /// <summary>Its template.</summary>
    Templates,

    /// <summary>Its template, and what stands in the places of its variables.</summary>
    Spans,
}
