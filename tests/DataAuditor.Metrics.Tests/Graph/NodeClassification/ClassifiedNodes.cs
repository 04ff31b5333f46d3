using System.Text.Json.Nodes;
using DataAuditor.Metrics.Graph.NodeClassification;
using DataAuditor.Randomness;

namespace DataAuditor.Metrics.Tests.Graph.NodeClassification;

/// <summary>Records of graphs whose nodes are classified, and what holds for any reading of the predictions.</summary>
internal static class ClassifiedNodes
{
    /// <summary>Five nodes to be tested: two of a, two of b, one of c.</summary>
    public static string Recorded(params IEnumerable<string?> predictions) => Run.Record(
        ("nodes", 5), ("edges", new[] { new[] { 0, 1 } }), ("labels", new[] { "a", "a", "b", "b", "c" }), ("split", Enumerable.Repeat("test", 5)), ("predictions", predictions));

    /// <summary>A graph of two groups; nodes of a group are joined more often, and their features lie about a place of their own.</summary>
    /// <param name="distance">Between the places, in deviations.</param>
    public static string Groups(int nodes, double distance, Xoshiro256 random)
    {
        var groups = Enumerable.Range(0, nodes).Select(_ => (int)random.NextInt64(2)).ToArray();
        var edges = from first in Enumerable.Range(0, nodes) from second in Enumerable.Range(first + 1, nodes - first - 1)
                    where random.NextDouble() < (groups[first] == groups[second] ? 0.2 : 0.02)
                    select new[] { first, second };
        return Run.Record(
            ("nodes", nodes),
            ("edges", edges.ToArray()),
            ("labels", groups.Select(static group => $"group {group}")),
            ("features", groups.Select(group => new[] { (group * distance) + random.NextGaussian(), random.NextGaussian() })),
            ("split", Enumerable.Range(0, nodes).Select(static node => node % 2 == 0 ? "train" : "test")));
    }

    /// <summary>The same graph with its nodes in another order.</summary>
    public static string Relabelled(string record, Xoshiro256 random)
    {
        var graph = JsonNode.Parse(record)!;
        int[] order = [.. Enumerable.Range(0, graph["nodes"]!.GetValue<int>())];
        random.Shuffle<int>(order);
        JsonNode?[] Moved(string field) => [.. order.Select(node => graph[field]![node]!.DeepClone())];
        return Run.Record(
            ("nodes", order.Length),
            ("edges", graph["edges"]!.AsArray().Select(edge => new[] { Array.IndexOf(order, edge![1]!.GetValue<int>()), Array.IndexOf(order, edge[0]!.GetValue<int>()) })),
            ("labels", Moved("labels")),
            ("features", Moved("features")),
            ("split", Moved("split")));
    }

    public static void AssertInvariant(NodeLabelling metric)
    {
        var random = Xoshiro256.Keyed(3, "groups");
        for (var round = 0; round < 5; round++)
        {
            var records = new Run.Records([Groups(30, 1, random)]) { Real = [Groups(60, 1, random)] };
            var moved = new Run.Records([Relabelled(records.Synthetic[0], random)]) { Real = [Relabelled(records.Real[0], random)] };

            Assert.Equal(Run.Score(metric, records).Value, Run.Score(metric, moved).Value, 1e-12);
        }
    }

    public static void AssertWorstWithoutNodesToLearnFrom(NodeLabelling metric)
    {
        var real = Groups(40, 2, Xoshiro256.Keyed(4, "groups"));
        var unlabelled = Run.Record(("nodes", 2), ("edges", new[] { new[] { 0, 1 } }), ("labels", new string?[] { null, null }), ("features", new int[][] { [1, 2], [1, 2] }));

        Assert.Equal((0, "there is no synthetic graph: the worst value"), Worst([]));
        Assert.Equal((0, "no node of a synthetic graph has a label to learn from: the worst value"), Worst([unlabelled]));

        (double, string) Worst(string[] synthetic)
        {
            var score = Run.Score(metric, new Run.Records(synthetic) { Real = [real] });
            return (score.Value, Assert.Single(score.Notes));
        }
    }
}
