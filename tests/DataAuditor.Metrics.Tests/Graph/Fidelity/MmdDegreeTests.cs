using DataAuditor.Metrics.Graph.Discrepancies;
using DataAuditor.Metrics.Graph.Fidelity;

namespace DataAuditor.Metrics.Tests.Graph.Fidelity;

public sealed class MmdDegreeTests
{
    private static readonly MmdDegree Metric = new();

    [GoldenTheory]
    [InlineData(HistogramKernel.GaussianTv, "degree_gaussian_tv_s1")]
    [InlineData(HistogramKernel.GaussianEmd, "degree_gaussian_emd_s1")]
    [InlineData(HistogramKernel.Gaussian, "degree_gaussian_l2_s1")]
    public void Is_the_reference_value(HistogramKernel kernel, string variant) => GoldenGraphs.AssertValues(new MmdDegree { Kernel = kernel }, variant);

    // The path's histogram is (0, ⅔, ⅓), the triangle's (0, 0, 1).
    [Theory]
    [InlineData(HistogramKernel.GaussianTv, 2.0 / 3, 1)]
    [InlineData(HistogramKernel.GaussianTv, 2.0 / 3, 0.5)]
    [InlineData(HistogramKernel.GaussianEmd, 2.0 / 3, 1)]
    [InlineData(HistogramKernel.Gaussian, 0.94280904158206336, 1)]
    public void Compares_histograms_by_the_kernel(HistogramKernel kernel, double distance, double sigma)
    {
        var score = Run.Score(new MmdDegree { Kernel = kernel, Sigma = sigma }, new Run.Records([GraphRecords.Path(3)]) { Real = [GraphRecords.Cycle(3)] });

        Assert.Equal(2 - (2 * Math.Exp(-distance * distance / (2 * sigma * sigma))), score.Value, 1e-12);
    }

    // Mass that lies two degrees apart counts twice for the earth mover alone.
    [Fact]
    public void Sees_how_far_apart_degrees_lie_by_the_earth_mover_alone()
    {
        double Value(HistogramKernel kernel, int degree) => Run.Score(
            new MmdDegree { Kernel = kernel }, new Run.Records([GraphRecords.Complete(degree + 1)]) { Real = [GraphRecords.Complete(2)] }).Value;

        Assert.Equal(Value(HistogramKernel.GaussianTv, 2), Value(HistogramKernel.GaussianTv, 3));
        Assert.Equal(2 - (2 * Math.Exp(-2)), Value(HistogramKernel.GaussianEmd, 3), 1e-12);
    }

    [Fact]
    public void Leaves_out_graphs_without_a_node_and_says_so()
    {
        var score = Run.Score(Metric, new Run.Records([GraphRecords.Path(3), GraphRecords.Of(0)]) { Real = [GraphRecords.Of(0), GraphRecords.Path(3), GraphRecords.Path(3)] });

        Assert.Equal(0, score.Value);
        Assert.Equal(["1 real graphs have no node and are left out", "1 synthetic graphs have no node and are left out"], score.Notes);
    }

    [Fact]
    public void Counts_neither_loops_nor_repeated_edges()
    {
        var score = Run.Score(Metric, new Run.Records([GraphRecords.Of(3, (0, 1), (1, 0), (1, 2), (2, 2))]) { Real = [GraphRecords.Path(3)] });

        Assert.Equal(0, score.Value);
        Assert.Equal("1 synthetic graphs have loops or repeated edges, which are not counted", Assert.Single(score.Notes));
    }

    [Fact]
    public void Is_the_worst_without_a_synthetic_graph() => GraphLaws.AssertWorstWithoutGraphs(Metric);

    [Fact]
    public void Does_not_depend_on_the_order_of_graphs_or_nodes() => GraphLaws.AssertInvariant(Metric);

    [Fact]
    public void Is_zero_for_the_same_graphs_in_any_order() => GraphLaws.AssertZeroForTheSame(Metric);
}
