using DataAuditor.Metrics.Graph.Utility;
using static DataAuditor.Metrics.Tests.Graph.NodeClassification.ClassifiedNodes;

namespace DataAuditor.Metrics.Tests.Graph.Utility;

public sealed class F1Tests
{
    private static readonly F1 Metric = new();

    // Of a: 1 right, 2 labelled, 1 predicted; of b: 2, 2 and 3; of c: 0, 1 and 0.
    [Fact]
    public void Is_the_mean_over_labels()
    {
        var score = Run.Score(Metric, Recorded("a", "b", "b", "b", null));

        Assert.Equal(((2.0 / 3) + (4.0 / 5) + 0) / 3, score.Value, 1e-15);
        Assert.Equal(["micro F1", "a", "b", "c"], score.Parts.Select(static part => part.Name));
        Assert.Equal([6.0 / 9, 2.0 / 3, 4.0 / 5, 0], score.Parts.Select(static part => part.Value));
    }

    // A label that only predictions have counts as one that is never right.
    [Fact]
    public void Counts_labels_that_no_node_has() =>
        Assert.Equal((1 + (2.0 / 3) + 1 + 0) / 4, Run.Score(Metric, Recorded("a", "a", "b", "d", "c")).Value, 1e-15);

    [Fact]
    public void Stands_beside_what_was_predicted_without_the_synthetic_graphs()
    {
        var score = Run.Score(Metric, new Run.Records([Recorded("a", "a", "b", "b", "c")]) { Real = [Recorded("a", "a", "b", "b", "b")] });

        Assert.Equal(1, score.Value);
        Assert.Equal((1 + (4.0 / 5) + 0) / 3, score.Parts.Single(static part => part.Name == "without synthetic graphs").Value, 1e-15);
    }

    [Fact]
    public void Does_not_depend_on_the_numbers_of_the_nodes() => AssertInvariant(Metric);

    [Fact]
    public void Is_the_worst_without_nodes_to_learn_from() => AssertWorstWithoutNodesToLearnFrom(Metric);
}
