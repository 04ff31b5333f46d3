using DataAuditor.Graphs;
using DataAuditor.Graphs.Orbits;
using DataAuditor.Metrics.Graph.Discrepancies;

namespace DataAuditor.Metrics.Graph.Fidelity;

/// <summary>How far the small subgraphs of synthetic graphs lie from those of real ones.</summary>
public sealed record MmdOrbit : GraphDiscrepancy
{
    private static readonly MetricInfo Description = new("graph.fidelity.mmd-orbit", "Maximum mean discrepancy of orbit counts", Modality.Graph, Dimension.Fidelity)
    {
        Summary = "Squared maximum mean discrepancy of how often a node takes each of the fifteen places in induced subgraphs of two to four nodes.",
        Formula = SquaredDiscrepancy,
        Source = "You et al. 2018, GraphRNN; Liao et al. 2019, GRAN; orbits: Hočevar and Demšar 2014",
        Direction = Direction.Lower,
        Range = new ValueRange(0, 2),
    };

    public MmdOrbit()
        : base(Description) => Sigma = 30;

    [Option("How two lists of mean counts are compared: by half the sum of their differences (gaussian-tv), or by Euclidean distance (gaussian).")]
    public OrbitKernel Kernel { get; init; } = OrbitKernel.GaussianTv;

    private protected override KernelInput Input => Kernel is OrbitKernel.GaussianTv ? KernelInput.TotalVariation : KernelInput.Euclidean;

    private protected override double[] Describe(SimpleGraph graph)
    {
        var counts = OrbitCounts.Of(graph);
        return [.. Enumerable.Range(0, OrbitCounts.Orbits).Select(orbit => counts.Total(orbit) / graph.NodeCount)];
    }
}
