using DataAuditor.Metrics.Graph.Discrepancies;
using DataAuditor.Metrics.Graph.Fidelity;

namespace DataAuditor.Metrics.Tests.Graph.Fidelity;

public sealed class MmdClusteringTests
{
    private static readonly MmdClustering Metric = new();

    [GoldenTheory]
    [InlineData(HistogramKernel.GaussianTv, "clustering_gaussian_tv_s0.1")]
    [InlineData(HistogramKernel.GaussianEmd, "clustering_gaussian_emd_s0.1_scale100")]
    public void Is_the_reference_value(HistogramKernel kernel, string variant) => GoldenGraphs.AssertValues(new MmdClustering { Kernel = kernel }, variant);

    // All nodes of a triangle are clustered, none of a path is: with σ = 0.1 the kernel between them is 0 but for e⁻⁵⁰.
    [Theory]
    [InlineData(HistogramKernel.GaussianTv)]
    [InlineData(HistogramKernel.GaussianEmd)]
    public void Is_two_for_triangles_against_paths(HistogramKernel kernel) =>
        Assert.Equal(2, Run.Score(new MmdClustering { Kernel = kernel }, new Run.Records([GraphRecords.Path(4)]) { Real = [GraphRecords.Cycle(3)] }).Value, 1e-12);

    // With one bin all coefficients are alike.
    [Fact]
    public void Sees_no_more_than_its_bins() =>
        Assert.Equal(0, Run.Score(new MmdClustering { Bins = 1 }, new Run.Records([GraphRecords.Path(4)]) { Real = [GraphRecords.Cycle(3)] }).Value);

    [Fact]
    public void Is_the_worst_without_a_synthetic_graph() => GraphLaws.AssertWorstWithoutGraphs(Metric);

    [Fact]
    public void Does_not_depend_on_the_order_of_graphs_or_nodes() => GraphLaws.AssertInvariant(Metric);

    [Fact]
    public void Is_zero_for_the_same_graphs_in_any_order() => GraphLaws.AssertZeroForTheSame(Metric);
}
