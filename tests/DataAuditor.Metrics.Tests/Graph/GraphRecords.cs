using DataAuditor.Randomness;

namespace DataAuditor.Metrics.Tests.Graph;

/// <summary>Records of small graphs.</summary>
internal static class GraphRecords
{
    public static string Of(int nodes, params IEnumerable<(int From, int To)> edges) => Run.Record(("nodes", nodes), ("edges", edges.Select(static edge => new[] { edge.From, edge.To })));

    public static string Path(int nodes) => Of(nodes, Enumerable.Range(1, nodes - 1).Select(static node => (node - 1, node)));

    public static string Cycle(int nodes) => Of(nodes, Enumerable.Range(0, nodes).Select(node => (node, (node + 1) % nodes)));

    public static string Star(int leaves) => Of(leaves + 1, Enumerable.Range(1, leaves).Select(static leaf => (0, leaf)));

    public static string Complete(int nodes) => Of(nodes, Pairs(nodes));

    /// <summary>Each pair of nodes is joined with a probability.</summary>
    public static IReadOnlyList<(int From, int To)> RandomEdges(int nodes, double probability, Xoshiro256 random) =>
        [.. Pairs(nodes).Where(_ => random.NextDouble() < probability)];

    /// <summary>Such graphs of 5 to 14 nodes.</summary>
    public static IReadOnlyList<string> Random(int count, double probability, Xoshiro256 random) =>
        [.. Enumerable.Range(0, count).Select(_ => 5 + (int)random.NextInt64(10)).Select(nodes => Of(nodes, RandomEdges(nodes, probability, random)))];

    private static IEnumerable<(int From, int To)> Pairs(int nodes) => from first in Enumerable.Range(0, nodes) from second in Enumerable.Range(first + 1, nodes - first - 1) select (first, second);
}
