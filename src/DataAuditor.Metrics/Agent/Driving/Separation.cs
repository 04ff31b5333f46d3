using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Agent.Driving;

/// <summary>Between what of two agents a distance is taken.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<Separation>))]
public enum Separation
{
    /// <summary>Their centres.</summary>
    Centre,

    /// <summary>The outlines of the rectangles that they cover.</summary>
    Box,
}
