using DataAuditor.Graphs;
using DataAuditor.Randomness;

namespace DataAuditor.Core.Tests.Graphs.Comparison;

/// <summary>Graphs to compare.</summary>
internal static class SmallGraphs
{
    public static SimpleGraph Random(int nodes, double probability, Xoshiro256 random, bool isDirected = false)
    {
        var ends = from first in Enumerable.Range(0, nodes)
                   from second in Enumerable.Range(0, nodes)
                   where (isDirected ? first != second : first < second) && random.NextDouble() < probability
                   from end in new[] { first, second }
                   select end;
        return SimpleGraph.Of(nodes, ends.ToArray(), isDirected);
    }

    /// <summary>The same graph with its nodes in another order.</summary>
    public static SimpleGraph Relabelled(SimpleGraph graph, Xoshiro256 random)
    {
        int[] names = [.. Enumerable.Range(0, graph.NodeCount)];
        random.Shuffle<int>(names);
        return SimpleGraph.Of(graph.NodeCount, Ends(graph).Select(end => names[end]).ToArray(), graph.IsDirected);
    }

    public static SimpleGraph Cycle(int nodes) => SimpleGraph.Of(nodes, Enumerable.Range(0, nodes).SelectMany(node => new[] { node, (node + 1) % nodes }).ToArray());

    private static IEnumerable<int> Ends(SimpleGraph graph) =>
        Enumerable.Range(0, graph.NodeCount).SelectMany(node => graph.Neighbors(node).ToArray().Where(neighbor => graph.IsDirected || node < neighbor).SelectMany(neighbor => new[] { node, neighbor }));
}
