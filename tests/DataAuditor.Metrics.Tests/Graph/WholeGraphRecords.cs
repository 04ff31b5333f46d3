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

    private static string Record(Xoshiro256 random)
    {
        var nodes = 4 + (int)random.NextInt64(6);
        return Run.Record(
            ("nodes", nodes),
            ("edges", GraphRecords.RandomEdges(nodes, 0.4, random).Select(static edge => new[] { edge.From, edge.To })),
            ("embedding", Enumerable.Range(0, 3).Select(_ => random.NextGaussian())),
            ("rules", "connected and nodes(4..8)"),
            ("examples", new object[] { new { nodes = 4, edges = new[] { new[] { 0, 1 }, [1, 2], [2, 3] } }, "[(0, 1), (1, 2)]" }),
            ("target", new { nodes = 5, edges = new[] { new[] { 0, 1 }, [1, 2], [2, 3], [3, 4] } }),
            ("output", random.NextInt64(2) == 0 ? "[(0, 1), (1, 2)]" : "no graph"));
    }
}
