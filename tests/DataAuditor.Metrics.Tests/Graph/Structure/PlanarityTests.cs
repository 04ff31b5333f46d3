using DataAuditor.Graphs;
using DataAuditor.Metrics.Graph.Structure;
using DataAuditor.Randomness;

namespace DataAuditor.Metrics.Tests.Graph.Structure;

public sealed class PlanarityTests
{
    [GoldenFact]
    public void Holds_for_as_many_small_graphs_as_are_planar() => Assert.Equal(
        [1, 1, 2, 4, 11, 33, 142, 822],
        Atlas.Graphs.GroupBy(static graph => graph.NodeCount).OrderBy(static group => group.Key).Select(static group => group.Count(Planarity.Holds)));

    [GoldenFact]
    public void Holds_where_no_minor_forbids_it() => Assert.All(
        Atlas.Graphs.Where(static graph => graph.NodeCount <= 6), static graph => Assert.Equal(!HasForbiddenMinor(graph), Planarity.Holds(graph)));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    public void Does_not_hold_for_subdivisions_of_the_forbidden_graphs(int between)
    {
        Assert.False(Planarity.Holds(Subdivided(Complete(5), between)));
        Assert.False(Planarity.Holds(Subdivided(Bipartite(3, 3), between)));
        Assert.True(Planarity.Holds(Subdivided(Complete(4), between)));
        Assert.True(Planarity.Holds(Subdivided(Bipartite(2, 9), between)));
    }

    [Fact]
    public void Is_lost_by_one_edge_too_many()
    {
        // Every triangulation has all edges that a planar graph can have.
        var random = Xoshiro256.Keyed(5, "triangulations");
        for (var round = 0; round < 20; round++)
        {
            var ends = Triangulation(30, random);
            var graph = SimpleGraph.Of(30, ends.ToArray());
            Assert.Equal(84, graph.EdgeCount);
            Assert.True(Planarity.Holds(graph));

            // With a path between nodes that share no face it has a forbidden minor, whatever its length.
            var (first, second) = (from one in Enumerable.Range(0, 30) from other in Enumerable.Range(0, one) where !graph.HasEdge(one, other) select (one, other)).First();
            ends.AddRange([first, 30, 30, second]);
            Assert.False(Planarity.Holds(SimpleGraph.Of(31, ends.ToArray())));
        }
    }

    [Fact]
    public void Holds_for_a_large_grid_and_not_with_a_handle()
    {
        const int Side = 300;
        var ends = new List<int>();
        for (var place = 0; place < Side * Side; place++)
        {
            if (place % Side < Side - 1) ends.AddRange([place, place + 1]);
            if (place / Side < Side - 1) ends.AddRange([place, place + Side]);
        }

        Assert.True(Planarity.Holds(SimpleGraph.Of(Side * Side, ends.ToArray())));

        ends.AddRange([(Side * 100) + 100, (Side * 200) + 200]);
        Assert.False(Planarity.Holds(SimpleGraph.Of(Side * Side, ends.ToArray())));
    }

    [Fact]
    public void Holds_for_a_path_deeper_than_any_stack() =>
        Assert.True(Planarity.Holds(SimpleGraph.Of(1_000_000, Enumerable.Range(0, 999_999).SelectMany(static node => new[] { node, node + 1 }).ToArray())));

    private static List<int> Triangulation(int nodes, Xoshiro256 random)
    {
        var ends = new List<int> { 0, 1, 1, 2, 2, 0 };
        var faces = new List<(int, int, int)> { (0, 1, 2), (0, 1, 2) };
        for (var node = 3; node < nodes; node++)
        {
            var place = (int)random.NextInt64(faces.Count);
            var (a, b, c) = faces[place];
            faces[place] = (a, b, node);
            faces.AddRange([(a, c, node), (b, c, node)]);
            ends.AddRange([a, node, b, node, c, node]);
        }

        return ends;
    }

    /// <summary>By Wagner's theorem: contracts edges in every way, and looks for K5 and K3,3 in what is left.</summary>
    private static bool HasForbiddenMinor(SimpleGraph graph)
    {
        if (Contains(graph, Complete(5)) || Contains(graph, Bipartite(3, 3))) return true;

        for (var from = 0; from < graph.NodeCount; from++)
        {
            foreach (var to in graph.Neighbors(from))
            {
                if (from < to && HasForbiddenMinor(Contracted(graph, from, to))) return true;
            }
        }

        return false;
    }

    private static SimpleGraph Contracted(SimpleGraph graph, int from, int to)
    {
        int Merged(int node) => node == to ? from : node > to ? node - 1 : node;
        return SimpleGraph.Of(graph.NodeCount - 1, Enumerable.Range(0, graph.NodeCount).SelectMany(node => graph.Neighbors(node).ToArray().SelectMany(neighbor => new[] { Merged(node), Merged(neighbor) })).ToArray());
    }

    private static bool Contains(SimpleGraph graph, SimpleGraph part) => Places(graph, part, []);

    private static bool Places(SimpleGraph graph, SimpleGraph part, int[] images)
    {
        if (images.Length == part.NodeCount) return true;
        return Enumerable.Range(0, graph.NodeCount).Any(image => !images.Contains(image)
            && Enumerable.Range(0, images.Length).All(before => !part.HasEdge(before, images.Length) || graph.HasEdge(images[before], image))
            && Places(graph, part, [.. images, image]));
    }

    private static SimpleGraph Complete(int nodes) => SimpleGraph.Of(nodes, (from first in Enumerable.Range(0, nodes) from second in Enumerable.Range(0, first) from end in new[] { first, second } select end).ToArray());

    private static SimpleGraph Bipartite(int left, int right) => SimpleGraph.Of(left + right, (from first in Enumerable.Range(0, left) from second in Enumerable.Range(left, right) from end in new[] { first, second } select end).ToArray());

    private static SimpleGraph Subdivided(SimpleGraph graph, int between)
    {
        var ends = new List<int>();
        var next = graph.NodeCount;
        for (var from = 0; from < graph.NodeCount; from++)
        {
            foreach (var to in graph.Neighbors(from))
            {
                if (to < from) continue;

                var last = from;
                for (var step = 0; step < between; step++) (ends, last) = ([.. ends, last, next], next++);
                ends.AddRange([last, to]);
            }
        }

        return SimpleGraph.Of(next, ends.ToArray());
    }
}
