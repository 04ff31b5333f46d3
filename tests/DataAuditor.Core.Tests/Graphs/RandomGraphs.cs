using DataAuditor.Graphs;
using DataAuditor.Randomness;

namespace DataAuditor.Core.Tests.Graphs;

/// <summary>Graphs to test with.</summary>
internal static class RandomGraphs
{
    /// <summary>Each pair of nodes is joined with a probability (Erdős and Rényi).</summary>
    public static SimpleGraph Uniform(int nodes, double probability, Xoshiro256 random)
    {
        var ends = new List<int>();
        for (var first = 0; first < nodes; first++)
        {
            for (var second = first + 1; second < nodes; second++)
            {
                if (random.NextDouble() < probability) ends.AddRange(first, second);
            }
        }

        return SimpleGraph.Of(nodes, ends.ToArray());
    }

    /// <summary>The same graph with its nodes in another order, and the new number of each.</summary>
    public static (SimpleGraph Graph, int[] Numbers) Relabelled(SimpleGraph graph, Xoshiro256 random)
    {
        int[] numbers = [.. Enumerable.Range(0, graph.NodeCount)];
        random.Shuffle<int>(numbers);
        var ends = Enumerable.Range(0, graph.NodeCount)
            .SelectMany(node => graph.Neighbors(node).ToArray().Where(other => other > node).SelectMany(other => new[] { numbers[other], numbers[node] }));
        return (SimpleGraph.Of(graph.NodeCount, ends.ToArray()), numbers);
    }
}
