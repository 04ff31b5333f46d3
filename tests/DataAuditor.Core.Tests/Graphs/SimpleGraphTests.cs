using DataAuditor.Core.Tests.States;
using DataAuditor.Graphs;
using DataAuditor.Randomness;

namespace DataAuditor.Core.Tests.Graphs;

public sealed class SimpleGraphTests
{
    [Fact]
    public void Has_its_neighbors_in_order()
    {
        var graph = SimpleGraph.Of(4, [3, 0, 2, 0, 1, 3]);

        Assert.Equal([2, 3], graph.Neighbors(0).ToArray());
        Assert.Equal([0, 1], graph.Neighbors(3).ToArray());
        Assert.Equal(3, graph.EdgeCount);
        Assert.True(graph.HasEdge(0, 2));
        Assert.False(graph.HasEdge(1, 2));
    }

    [Fact]
    public void Counts_what_makes_it_less_than_simple()
    {
        var graph = SimpleGraph.Of(3, [0, 0, 0, 1, 1, 0, 1, 2, 0, 1]);

        Assert.Equal((2, 1, 2), (graph.EdgeCount, graph.SelfLoops, graph.DuplicateEdges));
    }

    [Fact]
    public void Keeps_both_directions_of_a_directed_edge_apart()
    {
        var graph = SimpleGraph.Of(3, [0, 1, 1, 0, 1, 2, 1, 2], isDirected: true);

        Assert.Equal((3, 0, 1), (graph.EdgeCount, graph.SelfLoops, graph.DuplicateEdges));
        Assert.False(graph.HasEdge(2, 1));
        Assert.Equal(2, graph.Undirected().EdgeCount);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    public void May_be_without_edges(int nodes)
    {
        var graph = SimpleGraph.Of(nodes, []);

        Assert.Equal((nodes, 0), (graph.NodeCount, graph.EdgeCount));
    }

    [Fact]
    public void Has_no_edge_to_what_is_no_node() => Assert.Throws<ArgumentOutOfRangeException>(() => SimpleGraph.Of(2, [0, 2]));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Is_what_a_set_of_pairs_is(bool isDirected)
    {
        var random = Xoshiro256.Keyed(1, "graph");
        for (var round = 0; round < 200; round++)
        {
            var nodes = 1 + (int)random.NextInt64(12);
            var ends = Enumerable.Range(0, 2 * (int)random.NextInt64(40)).Select(_ => (int)random.NextInt64(nodes)).ToArray();
            var graph = SimpleGraph.Of(nodes, ends, isDirected);
            var pairs = ends.Chunk(2).Where(edge => edge[0] != edge[1])
                .Select(edge => isDirected || edge[0] < edge[1] ? (edge[0], edge[1]) : (edge[1], edge[0])).ToList();
            var expected = pairs.Distinct().ToHashSet();

            Assert.Equal(expected.Count, graph.EdgeCount);
            Assert.Equal(pairs.Count - expected.Count, graph.DuplicateEdges);
            for (var from = 0; from < nodes; from++)
            {
                var neighbors = Enumerable.Range(0, nodes).Where(to => expected.Contains((from, to)) || (!isDirected && expected.Contains((to, from))));
                Assert.Equal(neighbors, graph.Neighbors(from).ToArray());
            }
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Is_the_same_once_written_and_read(bool isDirected)
    {
        var random = Xoshiro256.Keyed(2, "graph");
        for (var nodes = 0; nodes < 60; nodes++)
        {
            var graph = SimpleGraph.Of(nodes, Enumerable.Range(0, nodes == 0 ? 0 : 80).Select(_ => (int)random.NextInt64(nodes)).ToArray(), isDirected);

            SimpleGraph? read = null;
            Archived.Read(Archived.Bytes(archive => SimpleGraph.Passed(archive, graph)), archive => read = SimpleGraph.Passed(archive, null));

            Assert.Equal((graph.NodeCount, graph.EdgeCount, isDirected, graph.SelfLoops, graph.DuplicateEdges), (read!.NodeCount, read.EdgeCount, read.IsDirected, read.SelfLoops, read.DuplicateEdges));
            for (var node = 0; node < nodes; node++) Assert.Equal(graph.Neighbors(node), read.Neighbors(node));
        }
    }

    [Theory]
    [InlineData("a node has more edges than there are", new[] { 2 }, new[] { 0 })]
    [InlineData("a node has more edges than there are", new[] { -1 }, new int[0])]
    [InlineData("an edge leads to no node", new[] { 1, 0 }, new[] { 2 })]
    [InlineData("an edge leads to no node", new[] { 0, 0 }, new[] { 1 })]
    [InlineData("an edge occurs twice", new[] { 1, 1 }, new[] { 1, 0 })]
    [InlineData("an edge occurs twice", new[] { 1 }, new[] { 0 })]
    public void Is_not_read_from_what_is_no_graph(string refusal, int[] edges, int[] targets) => Assert.Equal(refusal, Archived.Refusal(
        archive =>
        {
            archive.Pass(false);
            archive.Pass(0);
            archive.Pass(0);
            archive.PassArray(edges);
            archive.PassArray(targets);
        },
        static archive => SimpleGraph.Passed(archive, null)));
}
