using DataAuditor.Core.Tests.Graphs;
using DataAuditor.Graphs;
using DataAuditor.Intervals;
using DataAuditor.Privacy;
using DataAuditor.Randomness;

namespace DataAuditor.Core.Tests.Privacy;

public sealed class RandomizedResponseTests
{
    private const int Runs = 8_000;

    [Theory]
    [InlineData(0.5)]
    [InlineData(1)]
    [InlineData(2.5)]
    public void Keeps_its_budget_and_uses_nearly_all_of_it(double epsilon)
    {
        var random = Xoshiro256.Keyed(1, "reports");
        double[] Scores(SimpleGraph graph) => [.. Enumerable.Range(0, Runs).Select(_ => RandomizedResponse.Of(graph, epsilon, random).HasEdge(0, 1) ? 1.0 : 0)];

        var bound = EpsilonBound.Of(Scores(SimpleGraph.Of(3, [0, 1, 1, 2])), Scores(SimpleGraph.Of(3, [1, 2])), delta: 0);
        Assert.InRange(bound.Value, 0.7 * epsilon, epsilon);
    }

    [Fact]
    public void Lies_about_no_pair_at_a_large_budget()
    {
        var random = Xoshiro256.Keyed(2, "reports");
        var graph = RandomGraphs.Uniform(30, 0.3, random);
        var reported = RandomizedResponse.Of(graph, 1_000, random);

        for (var node = 0; node < 30; node++) Assert.Equal(graph.Neighbors(node).ToArray(), reported.Neighbors(node).ToArray());
    }

    [Fact]
    public void Lets_the_number_of_edges_be_estimated_without_bias()
    {
        var random = Xoshiro256.Keyed(3, "reports");
        var graph = RandomGraphs.Uniform(30, 0.3, random);
        var estimates = Enumerable.Range(0, 400).Select(_ => RandomizedResponse.EdgesOf(RandomizedResponse.Of(graph, 1, random), 1)).ToArray();

        // A report's deviation is √(435·p(1 − p)) = 9.2, which the estimate multiplies by 1 / (1 − 2p) = 2.2.
        Assert.Equal(graph.EdgeCount, estimates.Average(), 5 * 20 / Math.Sqrt(estimates.Length));
    }
}
