using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Agent.Elements;

/// <summary>When two agents of generated scenes are the same.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<AgentReading>))]
public enum AgentReading
{
    /// <summary>Type, action and relative position are all the same.</summary>
    Tuple,

    /// <summary>The three are counted apart, and the value is their mean.</summary>
    Components,
}
