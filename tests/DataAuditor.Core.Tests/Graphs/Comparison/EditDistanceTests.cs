using DataAuditor.Graphs;
using DataAuditor.Graphs.Comparison;
using DataAuditor.Randomness;

namespace DataAuditor.Core.Tests.Graphs.Comparison;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Is_the_least_over_all_injections(bool isDirected)
    {
        var random = Xoshiro256.Keyed(3, "edit distance");
        for (var round = 0; round < 150; round++)
        {
            var left = SmallGraphs.Random((int)random.NextInt64(6), random.NextDouble(), random, isDirected);
            var right = SmallGraphs.Random((int)random.NextInt64(7), random.NextDouble(), random, isDirected);
            var expected = ByTrial(left, right);

            Assert.Equal(new EditDistance(expected, expected), EditDistance.Between(left, right, long.MaxValue));
            Assert.Equal(new EditDistance(expected, expected), EditDistance.Between(right, left, long.MaxValue));
        }
    }

    [Theory]
    [InlineData(7)]
    [InlineData(30)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(500)]
    public void Is_nothing_where_only_names_differ(int nodes)
    {
        var random = Xoshiro256.Keyed(4, "names");
        var graph = SmallGraphs.Random(nodes, 0.2, random);

        Assert.Equal(default, EditDistance.Between(graph, SmallGraphs.Relabelled(graph, random), 1_000_000));
    }

    [Fact]
    public void Is_between_its_bounds_beyond_the_budget()
    {
        var random = Xoshiro256.Keyed(5, "bounds");
        for (var round = 0; round < 30; round++)
        {
            var (left, right) = (SmallGraphs.Random(9, 0.4, random), SmallGraphs.Random(9, 0.4, random));
            var exact = EditDistance.Between(left, right, long.MaxValue);
            var bounds = EditDistance.Between(left, right, 20);

            Assert.True(exact.IsExact);
            Assert.InRange(exact.Upper, bounds.Lower, bounds.Upper);
        }
    }

    [Fact]
    public void Has_bounds_for_graphs_that_are_too_large_to_search()
    {
        var path = SimpleGraph.Of(200, Enumerable.Range(0, 199).SelectMany(static node => new[] { node, node + 1 }).ToArray());
        var distance = EditDistance.Between(path, SmallGraphs.Cycle(200), 1_000_000);

        Assert.Equal(1, distance.Lower);
        Assert.InRange(distance.Upper, 1, 399);
    }

    [Fact]
    public void Is_not_asked_between_a_directed_graph_and_another() =>
        Assert.Throws<ArgumentException>(() => EditDistance.Between(SimpleGraph.Of(2, [0, 1]), SimpleGraph.Of(2, [0, 1], isDirected: true), 10));

    private static int ByTrial(SimpleGraph left, SimpleGraph right)
    {
        var (smaller, larger) = left.NodeCount <= right.NodeCount ? (left, right) : (right, left);
        return larger.NodeCount - smaller.NodeCount + Least(smaller, larger, []);
    }

    private static int Least(SimpleGraph smaller, SimpleGraph larger, int[] images)
    {
        if (images.Length < smaller.NodeCount)
        {
            return Enumerable.Range(0, larger.NodeCount).Where(image => !images.Contains(image)).Min(image => Least(smaller, larger, [.. images, image]));
        }

        var shared = (from one in Enumerable.Range(0, images.Length) from other in Enumerable.Range(0, images.Length) where smaller.HasEdge(one, other) && larger.HasEdge(images[one], images[other]) select one).Count();
        return smaller.EdgeCount + larger.EdgeCount - (2 * (smaller.IsDirected ? shared : shared / 2));
    }
}
