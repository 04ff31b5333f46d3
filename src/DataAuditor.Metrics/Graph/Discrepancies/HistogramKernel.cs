using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Graph.Discrepancies;

/// <summary>How alike two histograms are: exp(−d² / 2σ²) of their distance d.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<HistogramKernel>))]
public enum HistogramKernel
{
    /// <summary>d is the total variation: half the sum of the differences of bins (Liao et al. 2019).</summary>
    GaussianTv,

    /// <summary>d is the earth mover's distance: how far mass must be moved, in bins for degrees and in the bins' own unit for coefficients (You et al. 2018).</summary>
    GaussianEmd,

    /// <summary>d is Euclidean.</summary>
    Gaussian,
}
