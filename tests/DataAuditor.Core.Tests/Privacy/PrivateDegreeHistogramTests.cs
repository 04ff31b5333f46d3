using DataAuditor.Core.Tests.Graphs;
using DataAuditor.Graphs;
using DataAuditor.Intervals;
using DataAuditor.Privacy;
using DataAuditor.Randomness;

namespace DataAuditor.Core.Tests.Privacy;

public sealed class PrivateDegreeHistogramTests
{
    private const int Runs = 8_000;

    private static readonly SimpleGraph Empty = SimpleGraph.Of(4, []);

    /// <summary>Against which an edge moves both ends from one bin to another, which is as far as it can.</summary>
    private static readonly SimpleGraph Joined = SimpleGraph.Of(4, [0, 1]);

    [Theory]
    [InlineData(0.5)]
    [InlineData(1)]
    [InlineData(3)]
    public void Keeps_its_budget_under_edge_adjacency_and_uses_most_of_it(double epsilon)
    {
        var random = Xoshiro256.Keyed(1, "edges");
        var bound = Audit(graph => PrivateDegreeHistogram.UnderEdgeAdjacency(graph, epsilon, random), Joined, Empty, [2, 2], [4, 0]);

        Assert.InRange(bound.Value, epsilon / 2, epsilon);
    }

    // The hub's place goes to no other node: the star's histogram with a bound of 2 and that without its hub.
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Keeps_its_budget_under_node_adjacency(double epsilon)
    {
        var random = Xoshiro256.Keyed(2, "nodes");
        var star = SimpleGraph.Of(7, [0, 6, 1, 6, 2, 6, 3, 6, 4, 6, 5, 6]);
        var bound = Audit(graph => PrivateDegreeHistogram.UnderNodeAdjacency(graph, 2, epsilon, random), star, SimpleGraph.Of(6, []), [4, 2, 1], [6, 0, 0]);

        Assert.InRange(bound.Value, epsilon / 3, epsilon);
    }

    // Noise as if the edge moved one end alone by one count: the audit sees through it.
    [Fact]
    public void Would_not_keep_it_with_noise_for_a_smaller_change()
    {
        var random = Xoshiro256.Keyed(3, "too little");
        var bound = Audit(graph => PrivateDegreeHistogram.UnderEdgeAdjacency(graph, 4, random), Joined, Empty, [2, 2], [4, 0]);

        Assert.True(bound.Value > 1, $"{bound.Value}");
    }

    // P(0) = (1 − e^(−ε/4)) / (1 + e^(−ε/4)), and each step further is e^(−ε/4) times as likely.
    [Fact]
    public void Draws_noise_of_laplaces_distribution_on_whole_numbers()
    {
        var random = Xoshiro256.Keyed(4, "noise");
        var noise = Enumerable.Range(0, 20_000).SelectMany(_ => PrivateDegreeHistogram.UnderEdgeAdjacency(SimpleGraph.Of(4, []), 2, random).Skip(1)).ToArray();

        var ratio = Math.Exp(-0.5);
        for (var value = -3; value <= 3; value++)
        {
            var expected = (1 - ratio) / (1 + ratio) * Math.Pow(ratio, Math.Abs(value));
            Assert.Equal(expected, noise.Count(drawn => drawn == value) / (double)noise.Length, 5 * Math.Sqrt(expected / noise.Length));
        }
    }

    // Any node of any small graph: what the projection claims to change at most.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void Changes_by_no_more_than_its_noise_is_for_when_a_node_goes(int mostDegree)
    {
        var random = Xoshiro256.Keyed(5, "projection");
        var largest = 0L;
        for (var round = 0; round < 2_000; round++)
        {
            var graph = RandomGraphs.Uniform(2 + (int)random.NextInt64(9), random.NextDouble(), random);
            var gone = (int)random.NextInt64(graph.NodeCount);
            var ends = Enumerable.Range(0, graph.NodeCount).Where(node => node != gone)
                .SelectMany(node => graph.Neighbors(node).ToArray().Where(other => other > node && other != gone).SelectMany(other => new[] { Without(node), Without(other) }));
            var (with, without) = (Exact(graph), Exact(SimpleGraph.Of(graph.NodeCount - 1, ends.ToArray())));
            largest = Math.Max(largest, with.Zip(without, static (first, second) => Math.Abs(first - second)).Sum());

            int Without(int node) => node < gone ? node : node - 1;
        }

        Assert.InRange(largest, mostDegree + 1, (2 * mostDegree) + 1);

        // With so large an ε the noise is 0.
        long[] Exact(SimpleGraph graph) => PrivateDegreeHistogram.UnderNodeAdjacency(graph, mostDegree, 1_000, random);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1e-9)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Refuses_what_is_no_budget(double epsilon) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PrivateDegreeHistogram.UnderEdgeAdjacency(Empty, epsilon, Xoshiro256.Keyed(1, "none")));

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public void Refuses_what_is_no_bound_of_degrees(int mostDegree) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PrivateDegreeHistogram.UnderNodeAdjacency(Empty, mostDegree, 1, Xoshiro256.Keyed(1, "none")));

    /// <summary>The attack that knows both graphs and all of the mechanism but its noise: which counts are nearer.</summary>
    private static EpsilonBound Audit(Func<SimpleGraph, long[]> mechanism, SimpleGraph with, SimpleGraph without, long[] ofWith, long[] ofWithout)
    {
        double Score(SimpleGraph graph)
        {
            var counts = mechanism(graph);
            return ofWith.Select((count, bin) => Math.Abs(counts[bin] - ofWithout[bin]) - Math.Abs(counts[bin] - count)).Sum();
        }

        double[] Scores(SimpleGraph graph) => [.. Enumerable.Range(0, Runs).Select(_ => Score(graph))];
        return EpsilonBound.Of(Scores(with), Scores(without), delta: 0);
    }
}
