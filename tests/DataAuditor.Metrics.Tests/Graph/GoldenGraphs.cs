using System.Text.Json.Nodes;
using DataAuditor.Graphs;
using DataAuditor.Metrics.Graph.Discrepancies;

namespace DataAuditor.Metrics.Tests.Graph;

/// <summary>Sets of graphs, what describes each graph, and the discrepancies between sets.</summary>
internal static class GoldenGraphs
{
    private static readonly Lazy<JsonNode> Sets = new(static () => Read("semi/graphs/graphs.json"));

    private static readonly Lazy<JsonNode> Golden = new(static () => Read("semi/graphs/golden_mmd.json"));

    public static IEnumerable<string> Names => Sets.Value.AsObject().Select(static set => set.Key);

    public static IEnumerable<string> Pairs => Golden.Value["mmd"]!.AsObject().Select(static pair => pair.Key);

    /// <summary>Each graph of a set with its golden descriptors.</summary>
    public static IEnumerable<(SimpleGraph Graph, JsonNode Descriptors)> Described(string set) =>
        Sets.Value[set]!.AsArray().Select(GraphOf).Zip(Golden.Value["descriptors"]![set]!.AsArray(), static (graph, known) => (graph, known!));

    public static IReadOnlyList<string> Records(string set) =>
        [.. Sets.Value[set]!.AsArray().Select(static graph => Run.Record(("nodes", graph!["n"]), ("edges", graph["edges"])))];

    /// <summary>Holds a metric against the golden value of every pair of sets.</summary>
    /// <param name="variant">The name of descriptor, kernel and bandwidth.</param>
    /// <param name="ofEdgeCases">The value of the set with the karate club, where the golden one is of another graph.</param>
    public static void AssertValues(GraphDiscrepancy metric, string variant, double tolerance = 1e-9, double? ofEdgeCases = null)
    {
        Assert.Equal(10, Pairs.Count());
        AssertValues(metric, variant, Pairs, tolerance, ofEdgeCases);
    }

    /// <summary>The same for the pairs in which the reference has not left out the eigenvalues that round above 2.</summary>
    public static void AssertValuesOfWholeSpectra(GraphDiscrepancy metric, string variant, double tolerance)
    {
        string[] whole = [.. Pairs.Where(static pair => !pair.StartsWith("edgecases", StringComparison.Ordinal) && pair.Split('|').All(static set => Golden.Value["descriptors"]![set]!.AsArray().All(static graph => (int)graph!["n_eigs_above_2"]! == 0)))];
        Assert.NotEmpty(whole);
        AssertValues(metric, variant, whole, tolerance, ofEdgeCases: null);
    }

    private static void AssertValues(GraphDiscrepancy metric, string variant, IEnumerable<string> pairs, double tolerance, double? ofEdgeCases)
    {
        foreach (var pair in pairs)
        {
            var names = pair.Split('|');
            var records = new Run.Records(Records(names[1])) { Real = Records(names[0]) };
            var score = Assert.IsType<Measurement.Score>(Run.Measure(metric, records, 2, 7));
            var known = names[0] == "edgecases" ? ofEdgeCases : null;
            Assert.Equal(known ?? Golden.Value["mmd"]![pair]![variant]!.GetValue<double>(), score.Value, tolerance);
            if (names[0] == names[1]) Assert.Equal(0, score.Value);
        }
    }

    private static SimpleGraph GraphOf(JsonNode? graph) =>
        SimpleGraph.Of(graph!["n"]!.GetValue<int>(), graph["edges"]!.AsArray().SelectMany(static edge => edge!.AsArray().Select(static end => end!.GetValue<int>())).ToArray());

    private static JsonNode Read(string name) => JsonNode.Parse(File.ReadAllText(GoldenFolder.PathOf(name)))!;
}
