using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Agent.Frames;

/// <summary>What counts alike in a mean over videos.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ConsistencyUnit>))]
public enum ConsistencyUnit
{
    /// <summary>Each video, however long it is.</summary>
    Videos,

    /// <summary>Each frame, so that long videos count for more.</summary>
    Frames,
}
