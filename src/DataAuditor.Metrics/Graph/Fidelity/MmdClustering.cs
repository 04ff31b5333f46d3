using DataAuditor.Graphs;
using DataAuditor.Metrics.Graph.Discrepancies;

namespace DataAuditor.Metrics.Graph.Fidelity;

/// <summary>How far the local clustering of synthetic graphs lies from that of real ones.</summary>
public sealed record MmdClustering : GraphDiscrepancy
{
    private static readonly MetricInfo Description = new("graph.fidelity.mmd-clustering", "Maximum mean discrepancy of clustering coefficients", Modality.Graph, Dimension.Fidelity)
    {
        Summary = "Squared maximum mean discrepancy of the histograms of the graphs' local clustering coefficients.",
        Formula = SquaredDiscrepancy,
        Source = "You et al. 2018, GraphRNN; Liao et al. 2019, GRAN",
        Direction = Direction.Lower,
        Range = new ValueRange(0, 2),
    };

    public MmdClustering()
        : base(Description) => Sigma = 0.1;

    [Option("How two histograms are compared: by total variation, by earth mover's distance, or by Euclidean distance.")]
    public HistogramKernel Kernel { get; init; } = HistogramKernel.GaussianTv;

    [Option("Bins of the histogram, from 0 to 1.", Min = 1, Max = 10_000)]
    public int Bins { get; init; } = 100;

    private protected override KernelInput Input => KernelInput.Of(Kernel, Bins);

    private protected override int Resolution => Bins;

    private protected override double[] Describe(SimpleGraph graph) => new EqualBins(0, 1, Bins).SharesOf(ClusteringCoefficients.Of(graph));
}
