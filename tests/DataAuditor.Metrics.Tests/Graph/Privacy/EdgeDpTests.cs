using DataAuditor.Graphs;
using DataAuditor.Metrics.Graph.Privacy;
using DataAuditor.Privacy;
using DataAuditor.Randomness;
using static DataAuditor.Metrics.Tests.Graph.Privacy.Budgets;

namespace DataAuditor.Metrics.Tests.Graph.Privacy;

public sealed class EdgeDpTests
{
    private static readonly EdgeDp Metric = new();

    // Runs of the mechanism of reference at ε = 1 on two nodes, joined or not; an attack sees how much nearer the counts are to the one.
    [Theory]
    [InlineData(1, true)]
    [InlineData(0.3, false)]
    public void Holds_a_mechanism_to_what_is_declared_of_it(double declared, bool holds)
    {
        var random = Xoshiro256.Keyed(1, "runs");
        long Score(params int[] ends)
        {
            var counts = PrivateDegreeHistogram.UnderEdgeAdjacency(SimpleGraph.Of(2, ends), 1, random);
            return Math.Abs(counts[0] - 2) + Math.Abs(counts[1]) - Math.Abs(counts[0]) - Math.Abs(counts[1] - 2);
        }

        var record = Run.Record(("audit_scores", new { with = Enumerable.Range(0, 5_000).Select(_ => Score(0, 1)), without = Enumerable.Range(0, 5_000).Select(_ => Score()) }));
        var score = Run.Score(Metric, Records($$"""{ "epsilon": {{declared}}, "unit": "edge" }""", record));

        Assert.Equal(holds, score.Value.Equals(declared));
        Assert.InRange(score.Value, declared, 1);
    }

    [Fact]
    public void Is_not_measurable_where_delta_leaves_no_guarantee() => Assert.Contains(
        "not below 1/|V|", Reason(Metric, """{ "epsilon": 1, "delta": 0.2, "unit": "edge" }""", GraphRecords.Path(10)), StringComparison.Ordinal);

    [Fact]
    public void Is_for_neighbours_of_its_own_kind() => AssertUnit(Metric, "edge", "node");

    [Fact]
    public void Is_not_measurable_where_nothing_is_declared() => AssertNeeds(Metric, "edge");
}
