using DataAuditor.Metrics.Agent.Goals;
using DataAuditor.Randomness;

namespace DataAuditor.Metrics.Tests.Agent.Goals;

public sealed class PrecedenceTests
{
    [Fact]
    public void Finds_all_that_comes_before() => Assert.Equal([0, 1, 2], new Precedence(5, [(0, 1), (1, 3), (2, 3), (0, 3)]).Ancestors(3));

    // Edges that go up can make no circle; one that goes down from where it came does.
    [Fact]
    public void Finds_a_circle_where_there_is_one()
    {
        for (var trial = 0; trial < 200; trial++)
        {
            var random = Xoshiro256.Keyed((ulong)trial, "edges");
            List<(int Earlier, int Later)> edges = [.. Enumerable.Range(0, 12).Select(_ => ((int)random.NextInt64(8), (int)random.NextInt64(8))).Where(static edge => edge.Item1 < edge.Item2)];
            var forest = new Precedence(8, edges);
            Assert.Null(forest.Cycle());

            for (var later = 0; later < 8; later++)
            {
                if (forest.Ancestors(later).Count == 0) continue;

                var cycle = new Precedence(8, [.. edges, (later, forest.Ancestors(later).Last())]).Cycle();
                Assert.NotNull(cycle);
                Assert.Equal(cycle[0], cycle[^1]);
                Assert.All(cycle.Zip(cycle.Skip(1)), edge => Assert.Contains((edge.First, edge.Second), edges.Append((later, forest.Ancestors(later).Last()))));
            }
        }
    }

    [Fact]
    public void Takes_a_goal_before_itself_for_a_circle() => Assert.Equal([1, 1], new Precedence(2, [(1, 1)]).Cycle());

    [Fact]
    public void Follows_chains_of_any_length()
    {
        var chain = new Precedence(100_000, Enumerable.Range(1, 99_999).Select(static later => (later - 1, later)));

        Assert.Null(chain.Cycle());
        Assert.Equal(99_999, chain.Ancestors(99_999).Count);
    }
}
