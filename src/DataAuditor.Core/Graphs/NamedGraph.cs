namespace DataAuditor.Graphs;

/// <summary>A graph whose nodes have ids.</summary>
/// <param name="Ids">One for each node.</param>
public sealed record NamedGraph(SimpleGraph Graph, NodeIds Ids)
{
    /// <summary>The same without directions.</summary>
    public NamedGraph Undirected() => this with { Graph = Graph.Undirected() };
}
