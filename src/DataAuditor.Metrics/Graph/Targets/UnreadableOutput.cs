using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Graph.Targets;

/// <summary>What an output that is no graph costs.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<UnreadableOutput>))]
public enum UnreadableOutput
{
    /// <summary>All of the target's nodes and edges, as if nothing was drawn.</summary>
    Build,

    /// <summary>It is left out.</summary>
    Skip,
}
