using DataAuditor.Graphs;
using DataAuditor.Randomness;

namespace DataAuditor.Core.Tests.Graphs;

public sealed class ClusteringCoefficientsTests
{
    // A triangle with a pendant on node 2, and a node alone.
    [Fact]
    public void Are_the_shares_of_joined_pairs_of_neighbors() =>
        Assert.Equal([1, 1, 1.0 / 3, 0, 0], ClusteringCoefficients.Of(SimpleGraph.Of(5, [0, 1, 1, 2, 2, 0, 2, 3])));

    [Fact]
    public void Of_no_nodes_are_none() => Assert.Empty(ClusteringCoefficients.Of(SimpleGraph.Of(0, [])));

    [Fact]
    public void Are_those_of_looking_at_every_pair()
    {
        var random = Xoshiro256.Keyed(1, "clustering");
        for (var round = 0; round < 20; round++)
        {
            var graph = RandomGraphs.Uniform(20, 0.3, random);
            var expected = Enumerable.Range(0, 20).Select(node =>
            {
                var neighbors = graph.Neighbors(node).ToArray();
                var pairs = neighbors.SelectMany(first => neighbors.Where(second => second > first).Select(second => graph.HasEdge(first, second))).ToArray();
                return pairs.Length == 0 ? 0 : pairs.Count(static joined => joined) / (double)pairs.Length;
            });
            Assert.Equal(expected, ClusteringCoefficients.Of(graph));
        }
    }
}
