using DataAuditor.Metrics.Graph.Discrepancies;
using DataAuditor.Metrics.Graph.Fidelity;

namespace DataAuditor.Metrics.Tests.Graph.Fidelity;

public sealed class MmdOrbitTests
{
    private static readonly MmdOrbit Metric = new();

    [GoldenTheory]
    [InlineData(OrbitKernel.GaussianTv, "orbit_gaussian_tv_s30")]
    [InlineData(OrbitKernel.Gaussian, "orbit_gaussian_l2_s30")]
    public void Is_the_reference_value(OrbitKernel kernel, string variant) => GoldenGraphs.AssertValues(new MmdOrbit { Kernel = kernel }, variant);

    // A node of a triangle ends 2 edges and is in 1 triangle; of a path of three nodes the means are 4/3 edges, 2/3 ends and 1/3 middles.
    [Theory]
    [InlineData(OrbitKernel.GaussianTv, 4.0 / 3)]
    [InlineData(OrbitKernel.Gaussian, 1.4142135623730951)]
    public void Compares_mean_counts_by_the_kernel(OrbitKernel kernel, double distance)
    {
        var score = Run.Score(new MmdOrbit { Kernel = kernel, Sigma = 1 }, new Run.Records([GraphRecords.Path(3)]) { Real = [GraphRecords.Cycle(3)] });

        Assert.Equal(2 - (2 * Math.Exp(-distance * distance / 2)), score.Value, 1e-12);
    }

    [Fact]
    public void Is_the_worst_without_a_synthetic_graph() => GraphLaws.AssertWorstWithoutGraphs(Metric);

    [Fact]
    public void Does_not_depend_on_the_order_of_graphs_or_nodes() => GraphLaws.AssertInvariant(Metric);

    [Fact]
    public void Is_zero_for_the_same_graphs_in_any_order() => GraphLaws.AssertZeroForTheSame(Metric);
}
