using DataAuditor.Graphs;
using DataAuditor.Metrics.Graph.Structure;

namespace DataAuditor.Metrics.Tests.Graph.Structure;

public sealed class ColoringTests
{
    [GoldenFact]
    public void Exists_where_some_choice_of_colors_does() => Assert.All(Atlas.Graphs.Where(static graph => graph.NodeCount <= 6), static graph =>
    {
        for (var colors = 0; colors <= 5; colors++) Assert.Equal(ExistsByTrial(graph, colors), Coloring.Exists(graph, colors, 1_000_000));
    });

    [Theory]
    [InlineData(3, false)]
    [InlineData(4, true)]
    public void Needs_four_colors_where_triangles_are_not_the_reason(int colors, bool exists) =>
        Assert.Equal(exists, Coloring.Exists(Mycielskian(Cycle(5)), colors, 1_000_000));

    [Fact]
    public void Is_not_found_out_beyond_the_budget() => Assert.Null(Coloring.Exists(Mycielskian(Mycielskian(Mycielskian(Cycle(5)))), 5, 1000));

    private static bool ExistsByTrial(SimpleGraph graph, int colors)
    {
        var count = Math.Pow(colors, graph.NodeCount);
        for (var code = 0; code < count; code++)
        {
            var rest = code;
            var chosen = new int[graph.NodeCount];
            for (var node = 0; node < chosen.Length; node++) (chosen[node], rest) = (rest % colors, rest / colors);
            if (Enumerable.Range(0, chosen.Length).All(node => graph.Neighbors(node).ToArray().All(neighbor => chosen[neighbor] != chosen[node]))) return true;
        }

        return false;
    }

    private static SimpleGraph Cycle(int nodes) => SimpleGraph.Of(nodes, Enumerable.Range(0, nodes).SelectMany(node => new[] { node, (node + 1) % nodes }).ToArray());

    /// <summary>Needs one colour more, and has no triangle that was not there.</summary>
    private static SimpleGraph Mycielskian(SimpleGraph graph)
    {
        var nodes = graph.NodeCount;
        var ends = new List<int>();
        for (var node = 0; node < nodes; node++)
        {
            ends.AddRange([node + nodes, 2 * nodes]);
            foreach (var neighbor in graph.Neighbors(node)) ends.AddRange([node, neighbor, node + nodes, neighbor]);
        }

        return SimpleGraph.Of((2 * nodes) + 1, ends.ToArray());
    }
}
