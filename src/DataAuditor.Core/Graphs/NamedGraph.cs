using DataAuditor.States;

namespace DataAuditor.Graphs;

/// <summary>A graph whose nodes have ids.</summary>
/// <param name="Ids">One for each node.</param>
public sealed record NamedGraph(SimpleGraph Graph, NodeIds Ids)
{
    /// <summary>The same without directions.</summary>
    public NamedGraph Undirected() => this with { Graph = Graph.Undirected() };

    /// <summary>Passes a graph through an archive: writes it, or reads one.</summary>
    /// <exception cref="InvalidDataException">What is read is no graph.</exception>
    public static NamedGraph Passed(StateArchive archive, NamedGraph? graph)
    {
        var passed = new NamedGraph(SimpleGraph.Passed(archive, graph?.Graph), NodeIds.Passed(archive, graph?.Ids));
        return passed.Ids.Count == passed.Graph.NodeCount ? passed : throw StateArchive.Broken("a graph has more or fewer ids than nodes");
    }
}
