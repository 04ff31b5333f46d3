using DataAuditor.Graphs;

namespace DataAuditor.Metrics.Graph.Equality;

/// <summary>Graphs that are the same.</summary>
/// <param name="first">The position of the first.</param>
internal sealed class GraphClass(NamedGraph graph, long first)
{
    public NamedGraph Graph => graph;

    public long First => first;

    public long Count { get; private set; } = 1;

    /// <summary>The position of the second; null where there is none.</summary>
    public long? Second { get; private set; }

    /// <summary>Takes in the graphs of a class that are the same, and come later.</summary>
    public void Add(GraphClass later)
    {
        Count += later.Count;
        Second ??= later.First;
    }
}
