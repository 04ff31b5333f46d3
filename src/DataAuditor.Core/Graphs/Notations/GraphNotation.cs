using System.Text.Json.Serialization;

namespace DataAuditor.Graphs.Notations;

/// <summary>How a graph is written down.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<GraphNotation>))]
public enum GraphNotation
{
    /// <summary>Whichever of the others the text is in.</summary>
    Any,

    /// <summary>Pairs of numbers: <c>[(0, 1), (1, 2)]</c>, or one a line.</summary>
    EdgeList,

    /// <summary>A line for each node: <c>0: 1, 2</c>.</summary>
    AdjacencyList,

    /// <summary>An object with <c>edges</c>, or a node's neighbours by its id.</summary>
    Json,

    /// <summary>The language of Graphviz.</summary>
    Dot,

    GraphMl,
}
