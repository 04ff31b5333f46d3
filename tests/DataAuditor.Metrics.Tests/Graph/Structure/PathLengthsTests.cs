using DataAuditor.Graphs;
using DataAuditor.Metrics.Graph.Structure;

namespace DataAuditor.Metrics.Tests.Graph.Structure;

public sealed class PathLengthsTests
{
    private const int Far = 100;

    [GoldenFact]
    public void Are_those_of_all_pairs() => Assert.All(Atlas.Graphs.Where(static graph => graph.NodeCount > 0 && Components.Count(graph) == 1), static graph =>
    {
        var steps = AllPairs(graph, (-1, -1));
        Assert.Equal(Enumerable.Range(0, steps.Length).Max(from => steps[from].Max()), new PathLengths(graph, 1_000_000).Diameter());
    });

    [GoldenFact]
    public void Of_the_shortest_cycle_are_found() => Assert.All(Atlas.Graphs.Where(static graph => graph.NodeCount > 0), static graph =>
    {
        // A shortest cycle is an edge, and the shortest way round without it.
        var girth = Far;
        for (var from = 0; from < graph.NodeCount; from++)
        {
            foreach (var to in graph.Neighbors(from)) girth = Math.Min(girth, AllPairs(graph, (from, to))[from][to] + 1);
        }

        Assert.Equal(girth >= Far ? 0 : girth, new PathLengths(graph, 1_000_000).Girth());
        Assert.Equal(girth >= Far, Cycles.Find(graph) is null);
    });

    [Fact]
    public void Are_not_found_out_beyond_the_budget()
    {
        var ring = SimpleGraph.Of(100, Enumerable.Range(0, 100).SelectMany(static node => new[] { node, (node + 1) % 100 }).ToArray());

        Assert.Equal(50, new PathLengths(ring, 1_000_000).Diameter());
        Assert.Null(new PathLengths(ring, 100).Diameter());
        Assert.Null(new PathLengths(ring, 100).Girth());
    }

    private static int[][] AllPairs(SimpleGraph graph, (int, int) without)
    {
        var nodes = Enumerable.Range(0, graph.NodeCount).ToArray();
        var steps = nodes.Select(from => nodes.Select(to => from == to ? 0 : graph.HasEdge(from, to) && without != (from, to) && without != (to, from) ? 1 : Far).ToArray()).ToArray();
        foreach (var between in nodes)
        {
            foreach (var from in nodes)
            {
                foreach (var to in nodes) steps[from][to] = Math.Min(steps[from][to], steps[from][between] + steps[between][to]);
            }
        }

        return steps;
    }
}
