using System.Text.Json.Serialization;

namespace DataAuditor.Graphs.Notations;

/// <summary>How much may stand around a graph.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<GraphGrammar>))]
public enum GraphGrammar
{
    /// <summary>Nothing: the whole text is the graph.</summary>
    Strict,

    /// <summary>Words before and after, or a code fence; an edge list may be pairs on lines.</summary>
    Lenient,
}
