using DataAuditor.Graphs;
using DataAuditor.Metrics.Graph.Discrepancies;

namespace DataAuditor.Metrics.Graph.Fidelity;

/// <summary>How far the spectra of synthetic graphs lie from those of real ones.</summary>
public sealed record MmdSpectral() : GraphDiscrepancy(Description)
{
    /// <summary>Below 0, so that the many eigenvalues of 0, ½, 1 and 1½ lie on no edge.</summary>
    private const double LowestEdge = -1e-5;

    private static readonly MetricInfo Description = new("graph.fidelity.mmd-spectral", "Maximum mean discrepancy of Laplacian spectra", Modality.Graph, Dimension.Fidelity)
    {
        Summary = "Squared maximum mean discrepancy of the histograms of the eigenvalues of the graphs' normalised Laplacians, which are held within 0 and 2.",
        Formula = SquaredDiscrepancy,
        Source = "Liao et al. 2019, GRAN",
        Direction = Direction.Lower,
        Range = new ValueRange(0, 2),
    };

    [Option("How two histograms are compared: by total variation, by earth mover's distance, or by Euclidean distance.")]
    public HistogramKernel Kernel { get; init; } = HistogramKernel.GaussianTv;

    [Option("Bins of the histogram, from 0 to 2.", Min = 1, Max = 10_000)]
    public int Bins { get; init; } = 200;

    private protected override KernelInput Input => KernelInput.Of(Kernel, scale: 1);

    private protected override int Resolution => Bins;

    private protected override double[]? Describe(SimpleGraph graph) =>
        graph.NodeCount > NormalizedLaplacian.MostNodes ? null : new EqualBins(LowestEdge, 2, Bins).SharesOf(NormalizedLaplacian.Spectrum(graph));
}
