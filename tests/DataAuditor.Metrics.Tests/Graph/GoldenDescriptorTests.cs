using System.Globalization;
using System.Text.Json.Nodes;
using DataAuditor.Graphs;
using DataAuditor.Graphs.Orbits;
using DataAuditor.Metrics.Graph.Discrepancies;

namespace DataAuditor.Metrics.Tests.Graph;

/// <summary>What describes the graphs of the golden sets, some of which are at the edge of what is a graph.</summary>
public sealed class GoldenDescriptorTests
{
    private const int KarateClub = 34;

    private const int KarateFriendships = 78;

    [GoldenFact]
    public void Orbits_are_exact() => ForAll((graph, known) =>
    {
        var counts = OrbitCounts.Of(graph);
        Assert.Equal(known["orbit_sum"]!.AsArray().Select(static sum => sum!.GetValue<double>()), Enumerable.Range(0, OrbitCounts.Orbits).Select(counts.Total));
    });

    [GoldenFact]
    public void Spectra_are_right_to_the_last_digit_given() => ForAll((graph, known) =>
    {
        // The golden spectrum of the karate club is that of its weighted edges, and the golden graph has no weights.
        if (graph.NodeCount == KarateClub && graph.EdgeCount == KarateFriendships) return;

        double[] expected = [.. known["spectrum"]!.AsArray().Select(static value => value!.GetValue<double>()).Order()];
        var spectrum = NormalizedLaplacian.Spectrum(graph);
        Assert.Equal(expected.Length, spectrum.Length);
        Assert.All(expected.Zip(spectrum), static pair => Assert.Equal(pair.First, pair.Second, 1e-12));
    });

    [GoldenFact]
    public void Clustering_coefficients_fall_into_the_same_bins() => ForAll((graph, known) =>
    {
        var coefficients = ClusteringCoefficients.Of(graph);
        var shares = new EqualBins(0, 1, 100).SharesOf(coefficients);
        var expected = new double[100];
        foreach (var (bin, count) in known["clustering_nonzero_bins"]!.AsObject()) expected[int.Parse(bin, CultureInfo.InvariantCulture)] = count!.GetValue<double>() / graph.NodeCount;

        Assert.Equal(expected, shares);
        Assert.Equal(known["clustering_mean"]!.GetValue<double>(), coefficients.Average(), 1e-14);
    });

    private static void ForAll(Action<SimpleGraph, JsonNode> check)
    {
        var graphs = GoldenGraphs.Names.SelectMany(GoldenGraphs.Described).ToList();
        Assert.Equal(153, graphs.Count);
        Assert.All(graphs, graph => check(graph.Graph, graph.Descriptors));
    }
}
