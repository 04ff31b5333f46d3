using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Graph.Equality;

/// <summary>When two graphs are the same.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<GraphEquality>))]
public enum GraphEquality
{
    /// <summary>Where some renaming of the nodes makes them so.</summary>
    Isomorphism,

    /// <summary>Where the same nodes, by id, are joined by the same edges.</summary>
    Labelled,
}
