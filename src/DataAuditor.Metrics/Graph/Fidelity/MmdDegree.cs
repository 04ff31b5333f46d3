using DataAuditor.Graphs;
using DataAuditor.Metrics.Graph.Discrepancies;

namespace DataAuditor.Metrics.Graph.Fidelity;

/// <summary>How far the degree distributions of synthetic graphs lie from those of real ones.</summary>
public sealed record MmdDegree() : GraphDiscrepancy(Description)
{
    private static readonly MetricInfo Description = new("graph.fidelity.mmd-degree", "Maximum mean discrepancy of degrees", Modality.Graph, Dimension.Fidelity)
    {
        Summary = "Squared maximum mean discrepancy of the graphs' degree histograms.",
        Formula = SquaredDiscrepancy,
        Source = "You et al. 2018, GraphRNN; Liao et al. 2019, GRAN",
        Direction = Direction.Lower,
        Range = new ValueRange(0, 2),
    };

    [Option("How two histograms are compared: by total variation, by earth mover's distance, or by Euclidean distance.")]
    public HistogramKernel Kernel { get; init; } = HistogramKernel.GaussianTv;

    private protected override KernelInput Input => KernelInput.Of(Kernel, scale: 1);

    private protected override double[] Describe(SimpleGraph graph)
    {
        graph = graph.Undirected();
        var shares = new double[1 + Enumerable.Range(0, graph.NodeCount).Max(graph.Degree)];
        for (var node = 0; node < graph.NodeCount; node++) shares[graph.Degree(node)]++;
        foreach (ref var share in shares.AsSpan()) share /= graph.NodeCount;
        return shares;
    }
}
