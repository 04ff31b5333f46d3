using System.Numerics;
using DataAuditor.Graphs;
using DataAuditor.Graphs.Orbits;
using DataAuditor.Randomness;

namespace DataAuditor.Core.Tests.Graphs.Orbits;

public sealed class OrbitCountsTests
{
    [Fact]
    public void Number_the_places_of_every_subgraph()
    {
        AssertCounts("path of 4", [0, 1, 1, 2, 2, 3], (0, 4, 1), (1, 5, 1), (0, 1, 1), (1, 2, 1), (1, 1, 1));
        AssertCounts("star", [0, 1, 0, 2, 0, 3], (0, 7, 1), (1, 6, 1), (0, 2, 3), (3, 1, 2));
        AssertCounts("cycle", [0, 1, 1, 2, 2, 3, 3, 0], (0, 8, 1), (3, 8, 1), (0, 4, 0));
        AssertCounts("triangle with a pendant", [0, 1, 1, 2, 2, 0, 2, 3], (3, 9, 1), (0, 10, 1), (2, 11, 1), (2, 3, 1), (3, 3, 0));
        AssertCounts("cycle with a chord", [0, 1, 1, 2, 2, 3, 3, 0, 0, 2], (1, 12, 1), (0, 13, 1), (0, 3, 2), (0, 8, 0));
        AssertCounts("clique", [0, 1, 1, 2, 2, 3, 3, 0, 0, 2, 1, 3], (0, 14, 1), (0, 13, 0), (0, 3, 3), (0, 0, 3));
    }

    [Theory]
    [InlineData(0.15)]
    [InlineData(0.4)]
    [InlineData(0.8)]
    public void Are_those_of_looking_at_every_four_nodes(double probability)
    {
        var random = Xoshiro256.Keyed(1, "orbits");
        for (var round = 0; round < 40; round++)
        {
            var graph = RandomGraphs.Uniform(1 + (int)random.NextInt64(11), probability, random);
            var counts = OrbitCounts.Of(graph);
            var seen = Enumerated(graph);
            for (var node = 0; node < graph.NodeCount; node++)
            {
                Assert.Equal(Enumerable.Range(0, OrbitCounts.Orbits).Select(orbit => seen[node, orbit]), Enumerable.Range(0, OrbitCounts.Orbits).Select(orbit => counts[node, orbit]));
            }
        }
    }

    [Fact]
    public void Move_with_the_nodes()
    {
        var random = Xoshiro256.Keyed(2, "orbits");
        for (var round = 0; round < 20; round++)
        {
            var graph = RandomGraphs.Uniform(30, 0.2, random);
            var (relabelled, numbers) = RandomGraphs.Relabelled(graph, random);
            var (counts, moved) = (OrbitCounts.Of(graph), OrbitCounts.Of(relabelled));
            for (var orbit = 0; orbit < OrbitCounts.Orbits; orbit++)
            {
                Assert.Equal(counts.Total(orbit), moved.Total(orbit));
                for (var node = 0; node < graph.NodeCount; node++) Assert.Equal(counts[node, orbit], moved[numbers[node], orbit]);
            }
        }
    }

    [Fact]
    public void Take_edges_without_their_direction() =>
        Assert.Equal(1, OrbitCounts.Of(SimpleGraph.Of(3, [0, 1, 1, 0, 1, 2, 0, 2], isDirected: true))[0, 3]);

    private static void AssertCounts(string what, int[] ends, params (int Node, int Orbit, long Count)[] expected)
    {
        var counts = OrbitCounts.Of(SimpleGraph.Of(4, ends));
        Assert.All(expected, one => Assert.True(counts[one.Node, one.Orbit] == one.Count, $"{what}: node {one.Node} is {counts[one.Node, one.Orbit]} times in orbit {one.Orbit}, not {one.Count}"));
    }

    /// <summary>Every set of two to four nodes, told apart by its number of edges and each node's degree in it.</summary>
    private static long[,] Enumerated(SimpleGraph graph)
    {
        var seen = new long[graph.NodeCount, OrbitCounts.Orbits];
        for (var set = 0; set < 1 << graph.NodeCount; set++)
        {
            if (BitOperations.PopCount((uint)set) is < 2 or > 4) continue;

            int[] nodes = [.. Enumerable.Range(0, graph.NodeCount).Where(node => (set >> node & 1) == 1)];
            int[] degrees = [.. nodes.Select(node => nodes.Count(other => graph.HasEdge(node, other)))];
            for (var at = 0; at < nodes.Length; at++)
            {
                if (OrbitOf(nodes.Length, degrees.Sum() / 2, degrees.Max(), degrees[at]) is { } orbit && IsConnected(degrees)) seen[nodes[at], orbit]++;
            }
        }

        return seen;
    }

    /// <summary>Of at most four nodes, a set is in pieces only where one stands alone or there are two edges with no node in common.</summary>
    private static bool IsConnected(int[] degrees) => !degrees.Contains(0) && !(degrees.Length == 4 && degrees.Sum() == 4);

    private static int? OrbitOf(int nodes, int edges, int largest, int own) => (nodes, edges, largest, own) switch
    {
        (2, 1, _, _) => 0,
        (3, 2, _, 1) => 1,
        (3, 2, _, _) => 2,
        (3, 3, _, _) => 3,
        (4, 3, 2, 1) => 4,
        (4, 3, 2, 2) => 5,
        (4, 3, 3, 1) => 6,
        (4, 3, 3, 3) => 7,
        (4, 4, 2, _) => 8,
        (4, 4, 3, _) => 8 + own,
        (4, 5, _, _) => 10 + own,
        (4, 6, _, _) => 14,
        _ => null,
    };
}
