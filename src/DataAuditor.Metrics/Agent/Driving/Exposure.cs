using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Agent.Driving;

/// <summary>What violations are held against.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<Exposure>))]
public enum Exposure
{
    Steps,

    /// <summary>Kilometres driven.</summary>
    Distance,
}
