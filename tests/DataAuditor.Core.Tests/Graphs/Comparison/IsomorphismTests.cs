using DataAuditor.Graphs;
using DataAuditor.Graphs.Comparison;
using DataAuditor.Randomness;

namespace DataAuditor.Core.Tests.Graphs.Comparison;

public sealed class IsomorphismTests
{
    private const long Budget = 1_000_000;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Holds_for_a_graph_whose_nodes_are_renamed(bool isDirected)
    {
        var random = Xoshiro256.Keyed(2, "isomorphism");
        for (var round = 0; round < 100; round++)
        {
            var graph = SmallGraphs.Random((int)random.NextInt64(40), 0.2, random, isDirected);
            var renamed = SmallGraphs.Relabelled(graph, random);

            Assert.Equal(Isomorphism.Fingerprint(graph), Isomorphism.Fingerprint(renamed));
            Assert.True(Isomorphism.Compare(graph, renamed, Budget));
        }
    }

    [Fact]
    public void Is_not_fooled_where_all_colors_are_alike()
    {
        var ring = SmallGraphs.Cycle(6);
        var triangles = SimpleGraph.Of(6, [0, 1, 1, 2, 2, 0, 3, 4, 4, 5, 5, 3]);

        Assert.Equal(Isomorphism.Fingerprint(ring), Isomorphism.Fingerprint(triangles));
        Assert.False(Isomorphism.Compare(ring, triangles, Budget));
    }

    [Fact]
    public void Tells_strongly_regular_graphs_apart()
    {
        // Rows and columns of a square of sixteen, and the graph of Shrikhande: the same degrees and numbers of common neighbours.
        var rook = Joined((first, second) => first.Row == second.Row != (first.Column == second.Column));
        var shrikhande = Joined((first, second) => ((first.Row - second.Row + 4) % 4, (first.Column - second.Column + 4) % 4) is (0, 1 or 3) or (1 or 3, 0) or (1, 1) or (3, 3));

        Assert.Equal((48, 48), (rook.EdgeCount, shrikhande.EdgeCount));
        Assert.False(Isomorphism.Compare(rook, shrikhande, Budget));
        Assert.True(Isomorphism.Compare(shrikhande, SmallGraphs.Relabelled(shrikhande, Xoshiro256.Keyed(1, "names")), Budget));
    }

    [Fact]
    public void Holds_for_directions_too()
    {
        var around = SimpleGraph.Of(3, [0, 1, 1, 2, 2, 0], isDirected: true);
        var across = SimpleGraph.Of(3, [0, 1, 1, 2, 0, 2], isDirected: true);

        Assert.False(Isomorphism.Compare(around, across, Budget));
        Assert.False(Isomorphism.Compare(around, SmallGraphs.Cycle(3), Budget));
    }

    [Fact]
    public void Is_found_among_very_many_alike()
    {
        var star = SimpleGraph.Of(100_001, Enumerable.Range(1, 100_000).SelectMany(static leaf => new[] { 0, leaf }).ToArray());

        Assert.True(Isomorphism.Compare(star, SmallGraphs.Relabelled(star, Xoshiro256.Keyed(1, "star")), Budget));
    }

    [Fact]
    public void Is_not_found_out_beyond_the_budget() => Assert.Null(Isomorphism.Compare(SmallGraphs.Cycle(30), SmallGraphs.Cycle(30), 5));

    private static SimpleGraph Joined(Func<(int Row, int Column), (int Row, int Column), bool> areJoined) => SimpleGraph.Of(16, (
        from first in Enumerable.Range(0, 16)
        from second in Enumerable.Range(0, first)
        where areJoined((first / 4, first % 4), (second / 4, second % 4))
        from end in new[] { first, second }
        select end).ToArray());
}
