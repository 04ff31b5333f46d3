using System.Text.Json.Nodes;
using DataAuditor.Graphs.Comparison;
using DataAuditor.Metrics.Graph.Robustness;
using DataAuditor.Metrics.Graph.Targets;

namespace DataAuditor.Metrics.Tests.Graph.Robustness;

public sealed class AtlasDistanceTests
{
    [GoldenFact]
    public void Has_all_golden_values()
    {
        var pairs = Atlas.Read("golden_ged.json")["pairs"]!.AsArray();
        Assert.Equal(418, pairs.Count);
        foreach (var pair in pairs)
        {
            var (left, right) = (Atlas.Graphs[pair!["i"]!.GetValue<int>()], Atlas.Graphs[pair["j"]!.GetValue<int>()]);
            var distance = pair["ged"]!.GetValue<int>();

            Assert.Equal(new EditDistance(distance, distance), EditDistance.Between(left, right, long.MaxValue));
            Assert.Equal(new EditDistance(distance, distance), EditDistance.Between(right, left, long.MaxValue));
        }
    }

    [Fact]
    public void Is_the_mean_over_records()
    {
        var score = Run.Score(new AtlasDistance(), Asked(GraphRecords.Path(4)), Asked(GraphRecords.Cycle(4)), Asked(GraphRecords.Of(6, (0, 1))));

        // The same; an edge too many; two nodes too many and two edges too few.
        Assert.Equal((0 + 1 + 4) / 3.0, score.Value, 1e-15);
        Assert.Equal([(2, "its edit distance is 4"), (1, "its edit distance is 1")], score.Evidence.Select(static exhibit => (exhibit.Record, exhibit.Detail)));
    }

    [Theory]
    [InlineData(UnreadableOutput.Build, 3.5)]
    [InlineData(UnreadableOutput.Skip, 0)]
    public void Says_what_outputs_cost_that_are_no_graph(UnreadableOutput policy, double value)
    {
        var score = Run.Score(new AtlasDistance { Unreadable = policy }, Asked(GraphRecords.Path(4)), Asked(Run.Record(("output", "sorry"))));
        var unreadable = score.Parts.Single(static part => part.Name == "unreadable");

        Assert.Equal(value, score.Value);
        Assert.Equal(0, score.Parts.Single(static part => part.Name == "readable").Value);
        Assert.Equal([("records", 1), ("readable", 1)], unreadable.Details.Select(static detail => (detail.Key, detail.Value)));
    }

    [Fact]
    public void Does_not_depend_on_names() => Relabelled.ChangesNothing(new AtlasDistance(), Asked(GraphRecords.Path(5)), Asked(GraphRecords.Cycle(6)), Asked(GraphRecords.Complete(5)));

    [Fact]
    public void Is_a_bound_beyond_the_budget()
    {
        // A ring of twelve, of which two rings of six were asked.
        var record = JsonNode.Parse(GraphRecords.Cycle(12))!;
        record["target"] = JsonNode.Parse(GraphRecords.Of(12, Enumerable.Range(0, 12).Select(static node => (node, (node / 6 * 6) + ((node + 1) % 6)))));
        Assert.Equal(4, Run.Score(new AtlasDistance(), record.ToJsonString()).Value);

        var score = Run.Score(new AtlasDistance { Budget = 1 }, record.ToJsonString());
        var lower = score.Parts.Single(static part => part.Name == "lower-bound").Value;

        Assert.Equal("1 distances are not exact within the budget: the value is an upper bound, part 'lower-bound' a lower one", score.Notes.Single());
        Assert.True(lower < score.Value);
    }

    [Fact]
    public void Is_not_measurable_where_nothing_counts()
    {
        Assert.Equal("there is no synthetic record", Run.Reason(new AtlasDistance()));
        Assert.Equal("no output is a graph", Run.Reason(new AtlasDistance { Unreadable = UnreadableOutput.Skip }, Asked(Run.Record(("output", "sorry")))));
        Assert.Equal("no record has the field 'target'", Run.Reason(new AtlasDistance(), GraphRecords.Path(3)));
    }

    /// <summary>A record of which a path of four nodes was asked.</summary>
    private static string Asked(string record)
    {
        var asked = JsonNode.Parse(record)!;
        asked["target"] = JsonNode.Parse(GraphRecords.Path(4));
        return asked.ToJsonString();
    }
}
