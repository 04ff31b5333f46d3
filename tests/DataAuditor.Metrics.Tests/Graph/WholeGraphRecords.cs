using System.Text.Json.Nodes;
using DataAuditor.Randomness;

namespace DataAuditor.Metrics.Tests.Graph;

/// <summary>Graph records with every field that a graph metric reads, so that each can be measured without a model.</summary>
internal static class WholeGraphRecords
{
    public static IReadOnlyList<string> Draw(ulong seed, int count)
    {
        var random = Xoshiro256.Keyed(seed, "whole graph records");
        return [.. Enumerable.Range(0, count).Select(_ => Record(random))];
    }

    /// <summary>A budget for the neighbours that a metric is about; null where it is about no budget.</summary>
    public static JsonObject? CardFor(MetricInfo metric) => metric.Id switch
    {
        "graph.privacy.node-dp" => Card("node"),
        "graph.privacy.edge-dp" => Card("edge"),
        "graph.privacy.edge-ldp" => Card("edge-local"),
        _ => null,
    };

    private static JsonObject Card(string unit) => new() { ["privacy"] = new JsonObject { ["epsilon"] = 4, ["delta"] = 0, ["unit"] = unit } };

    private static string Record(Xoshiro256 random)
    {
        var nodes = 4 + (int)random.NextInt64(6);
        string[] labels = [.. Enumerable.Range(0, nodes).Select(_ => random.NextInt64(2) == 0 ? "red" : "blue")];
        return Run.Record(
            ("nodes", nodes),
            ("edges", GraphRecords.RandomEdges(nodes, 0.4, random).Select(static edge => new[] { edge.From, edge.To })),
            ("embedding", Enumerable.Range(0, 3).Select(_ => random.NextGaussian())),
            ("rules", "connected and nodes(4..8)"),
            ("examples", new object[] { new { nodes = 4, edges = new[] { new[] { 0, 1 }, [1, 2], [2, 3] } }, "[(0, 1), (1, 2)]" }),
            ("target", new { nodes = 5, edges = new[] { new[] { 0, 1 }, [1, 2], [2, 3], [3, 4] } }),
            ("output", random.NextInt64(2) == 0 ? "[(0, 1), (1, 2)]" : "no graph"),
            ("labels", labels),
            ("features", labels.Select(label => new[] { random.NextGaussian() + (label == "red" ? 1 : 0), random.NextGaussian() })),
            ("split", Enumerable.Range(0, nodes).Select(static node => node % 3 == 0 ? "test" : "train")),
            ("audit_scores", new { with = random.NextGaussian(), without = random.NextGaussian() }));
    }
}
