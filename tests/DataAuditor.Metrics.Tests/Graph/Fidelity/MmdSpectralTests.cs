using DataAuditor.Graphs;
using DataAuditor.Metrics.Graph.Discrepancies;
using DataAuditor.Metrics.Graph.Fidelity;

namespace DataAuditor.Metrics.Tests.Graph.Fidelity;

public sealed class MmdSpectralTests
{
    private static readonly MmdSpectral Metric = new();

    // An eigenvalue may lie within rounding of an edge. The golden spectrum of the karate club is that of its weighted edges; of the edges
    // in the golden file, which have no weights, numpy gives the value stated here.
    [GoldenFact]
    public void Is_the_reference_value() => GoldenGraphs.AssertValues(Metric, "spectral_gaussian_tv_s1_clamped", 1e-6, ofEdgeCases: 0.20574202617210968);

    [GoldenFact]
    public void Is_the_reference_value_of_each_kernel_where_the_reference_keeps_all_eigenvalues()
    {
        GoldenGraphs.AssertValuesOfWholeSpectra(Metric, "spectral_gaussian_tv_s1", 1e-6);
        GoldenGraphs.AssertValuesOfWholeSpectra(new MmdSpectral { Kernel = HistogramKernel.GaussianEmd }, "spectral_gaussian_emd_s1", 1e-6);
    }

    // The spectrum of a triangle is 0, 1½, 1½, that of an edge 0, 2.
    [Fact]
    public void Compares_histograms_of_eigenvalues()
    {
        var score = Run.Score(Metric, new Run.Records([GraphRecords.Path(2)]) { Real = [GraphRecords.Cycle(3)] });

        var distance = 2.0 / 3;
        Assert.Equal(2 - (2 * Math.Exp(-distance * distance / 2)), score.Value, 1e-12);
    }

    // Every part of a graph with two sides has 2 as its largest eigenvalue, which no rounding may take out of the histogram.
    [Fact]
    public void Keeps_eigenvalues_of_two() =>
        Assert.Equal(0, Run.Score(new MmdSpectral { Bins = 2 }, new Run.Records([GraphRecords.Star(9)]) { Real = [GraphRecords.Of(20, [.. Enumerable.Range(1, 9).Select(static leaf => (0, leaf)), .. Enumerable.Range(11, 9).Select(static leaf => (10, leaf))])] }).Value);

    [Fact]
    public void Is_not_measurable_where_a_graph_is_too_large()
    {
        var records = new Run.Records([GraphRecords.Path(NormalizedLaplacian.MostNodes + 1)]) { Real = [GraphRecords.Path(3)] };

        Assert.Equal("1 graphs are too large for it", Assert.IsType<Measurement.NotApplicable>(Run.Measure(Metric, records, 1, 9)).Reason);
    }

    [Fact]
    public void Is_the_worst_without_a_synthetic_graph() => GraphLaws.AssertWorstWithoutGraphs(Metric);

    [Fact]
    public void Does_not_depend_on_the_order_of_graphs_or_nodes() => GraphLaws.AssertInvariant(Metric);

    [Fact]
    public void Is_zero_for_the_same_graphs_in_any_order() => GraphLaws.AssertZeroForTheSame(Metric);
}
