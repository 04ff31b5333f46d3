using DataAuditor.Metrics.Graph.Discrepancies;
using DataAuditor.Randomness;

namespace DataAuditor.Metrics.Tests.Graph;

/// <summary>What holds for the discrepancy of any descriptor.</summary>
internal static class GraphLaws
{
    public static void AssertWorstWithoutGraphs(GraphDiscrepancy metric)
    {
        IReadOnlyList<string> graphs = [GraphRecords.Path(3), GraphRecords.Cycle(4)];
        var none = Run.Score(metric, new Run.Records([]) { Real = graphs });
        Assert.Equal((2, "among the synthetic records there is no graph: the worst value"), (none.Value, none.Notes[0]));
        Assert.Equal(0, metric.ScoreOf(none.Value));

        var empty = Run.Score(metric, new Run.Records([GraphRecords.Of(0)]) { Real = graphs });
        Assert.Equal((2, "among the synthetic records there is no graph with a node: the worst value"), (empty.Value, empty.Notes[0]));

        var noneReal = Assert.IsType<Measurement.NotApplicable>(Run.On(metric, new Run.Records(graphs) { Real = [GraphRecords.Of(0)] }));
        Assert.Equal("among the real records there is no graph with a node", noneReal.Reason);
    }

    public static void AssertInvariant(GraphDiscrepancy metric)
    {
        var random = Xoshiro256.Keyed(7, "invariance");
        for (var round = 0; round < 5; round++)
        {
            var records = new Run.Records(GraphRecords.Random(12, 0.3, random)) { Real = GraphRecords.Random(15, 0.4, random) };
            var other = new Run.Records(Shuffled(records.Synthetic, random)) { Real = Shuffled(records.Real, random) };
            var (score, moved) = (Score(metric, records), Score(metric, other));

            Assert.True(score.Value > 0);
            Assert.Equal(score.Value, moved.Value, 1e-12);
            Assert.Equal(score.Parts.Select(static part => part.Name), moved.Parts.Select(static part => part.Name));
            Assert.All(score.Parts.Zip(moved.Parts), static parts => Assert.Equal(parts.First.Value, parts.Second.Value, 1e-12));
        }
    }

    public static void AssertZeroForTheSame(GraphDiscrepancy metric)
    {
        var random = Xoshiro256.Keyed(8, "identity");
        var graphs = GraphRecords.Random(20, 0.3, random);
        foreach (var bandwidth in Enum.GetValues<KernelBandwidth>())
        {
            var score = Score(metric with { Bandwidth = bandwidth }, new Run.Records([.. graphs.Reverse()]) { Real = graphs });
            Assert.Equal(0, score.Value);
            Assert.Empty(score.Notes);
        }
    }

    private static Measurement.Score Score(GraphDiscrepancy metric, Run.Records records) => Assert.IsType<Measurement.Score>(Run.Measure(metric, records, 1, 9));

    /// <summary>The graphs in another order, and the nodes of each.</summary>
    private static string[] Shuffled(IReadOnlyList<string> graphs, Xoshiro256 random)
    {
        string[] shuffled = [.. graphs.Select(graph => Relabelled.Renamed(graph, random))];
        random.Shuffle<string>(shuffled);
        return shuffled;
    }
}
