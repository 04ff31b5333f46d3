using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Agent.Driving;

/// <summary>How far a heading is from the one before.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<YawDifference>))]
public enum YawDifference
{
    /// <summary>By the shorter way around.</summary>
    Wrapped,

    /// <summary>By the numbers as they stand: a heading that passes from 180° to −180° turns once around.</summary>
    Raw,
}
