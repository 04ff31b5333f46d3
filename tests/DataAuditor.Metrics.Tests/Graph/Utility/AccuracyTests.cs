using System.Text.Json.Nodes;
using DataAuditor.Metrics.Graph.Utility;
using DataAuditor.Randomness;
using static DataAuditor.Metrics.Tests.Graph.NodeClassification.ClassifiedNodes;

namespace DataAuditor.Metrics.Tests.Graph.Utility;

public sealed class AccuracyTests
{
    private static readonly Accuracy Metric = new();

    [Fact]
    public void Is_the_share_of_test_nodes_that_are_predicted_rightly()
    {
        var score = Run.Score(Metric, Recorded("a", "b", "b", "b", null));

        Assert.Equal(0.6, score.Value, 1e-15);
        Assert.Equal("wilson", score.Interval!.Value.Method);
        Assert.Equal("without synthetic graphs", Assert.Single(score.Skipped).Name);
    }

    [Fact]
    public void Stands_beside_what_was_predicted_without_the_synthetic_graphs()
    {
        var score = Run.Score(Metric, new Run.Records([Recorded("a", "b", "b", "b", null)]) { Real = [Recorded("a", "a", "b", "b", "a")] });

        Assert.Equal(0.8, score.Parts.Single(static part => part.Name == "without synthetic graphs").Value, 1e-15);
        Assert.Equal(-0.2, score.Parts.Single(static part => part.Name == "gain").Value, 1e-15);
    }

    [Fact]
    public void Compares_no_predictions_of_other_nodes()
    {
        var score = Run.Score(Metric, new Run.Records([Recorded("a", "b", "b", "b", null)]) { Real = [Recorded("a", "a", "b", "b", "a"), Recorded("a", "a", "b", "b", "a")] });

        Assert.Empty(score.Parts);
        Assert.Contains("other test nodes", score.Notes[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Trains_a_classifier_where_nothing_is_recorded()
    {
        var random = Xoshiro256.Keyed(1, "groups");
        var score = Run.Score(Metric, new Run.Records([Groups(200, 2, random)]) { Real = [Groups(100, 2, random)] });

        Assert.InRange(score.Value, 0.95, 1);
        Assert.InRange(score.Parts.Single(static part => part.Name == "without synthetic graphs").Value, 0.9, 1);
        Assert.Equal("predictions: logistic regression on features averaged over 2 hops, trained on 50 real and 100 synthetic nodes", Assert.Single(score.Notes));
    }

    // The real nodes to train on are all of one label: only the synthetic ones tell the labels apart.
    [Fact]
    public void Shows_what_the_synthetic_graphs_teach_that_real_ones_do_not()
    {
        var random = Xoshiro256.Keyed(2, "groups");
        var real = JsonNode.Parse(Groups(100, 4, random))!.AsObject();
        for (var node = 0; node < 100; node++)
        {
            if (real["labels"]![node]!.GetValue<string>() == "group 1") real["split"]![node] = "test";
        }

        var score = Run.Score(Metric, new Run.Records([Groups(200, 4, random)]) { Real = [real.ToJsonString()] });
        Assert.InRange(score.Value, 0.95, 1);
        Assert.Equal("without synthetic graphs", Assert.Single(score.Skipped).Name);
    }

    // Nodes 0 to 3 have no features of their own: their neighbours', of the same label, say all.
    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1, 1)]
    public void Lets_neighbours_speak_for_a_node(int hops, double accuracy)
    {
        string Pairs(string split) => Run.Record(
            ("nodes", 8),
            ("edges", Enumerable.Range(0, 4).Select(static node => new[] { node, node + 4 })),
            ("labels", Enumerable.Range(0, 8).Select(static node => node % 2 == 0 ? "even" : "odd")),
            ("features", Enumerable.Range(0, 8).Select(static node => new[] { node < 4 ? 0 : node % 2 == 0 ? 1 : -1 })),
            ("split", Enumerable.Range(0, 8).Select(node => node < 4 ? split : "none")));

        Assert.Equal(accuracy, Run.Score(new Accuracy { Hops = hops }, new Run.Records([Pairs("train")]) { Real = [Pairs("test")] }).Value);
    }

    [Fact]
    public void Needs_nodes_to_test_and_features() => Assert.All(
        [
            (Groups(10, 1, Xoshiro256.Keyed(1, "g")).Replace("test", "train", StringComparison.Ordinal), "no node of a real graph has a label and the split 'test'"),
            (Groups(10, 1, Xoshiro256.Keyed(1, "g")).Replace("features", "other", StringComparison.Ordinal), "some graph has no 'features'"),
        ],
        static real => Assert.Contains(
            real.Item2,
            Assert.IsType<Measurement.NotApplicable>(Run.On(Metric, new Run.Records([Groups(10, 1, Xoshiro256.Keyed(2, "g"))]) { Real = [real.Item1] })).Reason,
            StringComparison.Ordinal));

    [Theory]
    [InlineData("""{ "nodes": 2, "edges": [[0, 1]], "labels": ["a"] }""", "'labels' must be an item for each of the 2 nodes, and has 1")]
    [InlineData("""{ "nodes": 2, "edges": [[0, 1]], "labels": ["a", ["b"]] }""", "'labels' must be an array of texts, numbers or nulls")]
    [InlineData("""{ "nodes": 2, "edges": [[0, 1]], "labels": [1, 2], "features": [[1], ["NaN"]] }""", "'features' must be an array of arrays of numbers")]
    [InlineData("""{ "nodes": 2, "edges": [[0, 1]], "labels": [1, 2], "features": [[1], [1, 2]] }""", "'features' must be as many numbers for one node as for another")]
    public void Refuses_what_is_not_said_of_each_node(string record, string message) => Assert.Contains(
        message, Assert.Throws<AuditException>(() => Run.On(Metric, record)).Message, StringComparison.Ordinal);

    [Fact]
    public void Does_not_depend_on_the_numbers_of_the_nodes() => AssertInvariant(Metric);

    [Fact]
    public void Is_the_worst_without_nodes_to_learn_from() => AssertWorstWithoutNodesToLearnFrom(Metric);
}
