using DataAuditor.Metrics.Agent.Goals;
using DataAuditor.Randomness;

namespace DataAuditor.Metrics.Tests.Agent.Goals;

public sealed class PrecedenceTests
{
    [Fact]
    public void Finds_the_latest_of_all_that_comes_before() =>
        Assert.Equal([null, 0, null, 0, 0], new Precedence(5, [(0, 1), (1, 3), (2, 3), (3, 4)]).LatestBefore([7, 2, 7, 1, 9]));

    // Edges that go up can make no circle; one that goes down to where it came from does.
    [Fact]
    public void Finds_a_circle_where_there_is_one_and_else_what_is_latest()
    {
        for (var trial = 0; trial < 200; trial++)
        {
            var random = Xoshiro256.Keyed((ulong)trial, "edges");
            List<(int Earlier, int Later)> edges = [.. Enumerable.Range(0, 12).Select(_ => ((int)random.NextInt64(8), (int)random.NextInt64(8))).Where(static edge => edge.Item1 < edge.Item2)];
            double[] times = [.. Enumerable.Range(0, 8).Select(_ => (double)random.NextInt64(5))];
            var forest = new Precedence(8, edges);
            Assert.Null(forest.Cycle);

            var latest = forest.LatestBefore(times);
            for (var later = 0; later < 8; later++)
            {
                var ancestors = Ancestors(edges, later);
                Assert.Equal(ancestors.OrderByDescending(other => times[other]).ThenBy(static other => other).Select(static other => (int?)other).FirstOrDefault(), latest[later]);
                if (ancestors.Count > 0) AssertIsCycle([.. edges, (later, ancestors.Max)]);
            }
        }
    }

    [Fact]
    public void Takes_a_goal_before_itself_for_a_circle() => Assert.Equal([1, 1], new Precedence(2, [(1, 1)]).Cycle);

    [Fact]
    public void Follows_chains_of_any_length()
    {
        const int Length = 200_000;
        var chain = new Precedence(Length, Enumerable.Range(1, Length - 1).Select(static later => (later - 1, later)));

        Assert.Null(chain.Cycle);
        Assert.Equal(Length - 2, chain.LatestBefore([.. Enumerable.Range(0, Length).Select(static time => (double)time)])[Length - 1]);
    }

    private static void AssertIsCycle(IReadOnlyList<(int Earlier, int Later)> edges)
    {
        var cycle = new Precedence(8, edges).Cycle;
        Assert.NotNull(cycle);
        Assert.Equal(cycle[0], cycle[^1]);
        Assert.All(cycle.Zip(cycle.Skip(1)), edge => Assert.Contains((edge.First, edge.Second), edges));
    }

    private static SortedSet<int> Ancestors(IReadOnlyList<(int Earlier, int Later)> edges, int goal)
    {
        var found = new SortedSet<int>(edges.Where(edge => edge.Later == goal).Select(static edge => edge.Earlier));
        for (var before = -1; before != found.Count;)
        {
            before = found.Count;
            found.UnionWith([.. edges.Where(edge => found.Contains(edge.Later)).Select(static edge => edge.Earlier)]);
        }

        return found;
    }
}
