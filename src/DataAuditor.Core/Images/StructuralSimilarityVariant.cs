using System.Text.Json.Serialization;

namespace DataAuditor.Images;

/// <summary>The incompatible ways in which the structural similarity index is computed; constants 0.01 and 0.03 and a range of 255 in all of them.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<StructuralSimilarityVariant>))]
public enum StructuralSimilarityVariant
{
    /// <summary>The paper's: a Gaussian window of 11 × 11 with σ 1.5, variances of the population, only where the window lies in the image whole; each colour by itself, then their mean.</summary>
    Gaussian,

    /// <summary>The same with variances of the sample.</summary>
    GaussianSampleCovariance,

    /// <summary>A flat window of 7 × 7 with variances of the sample: scikit-image's default.</summary>
    Uniform,

    /// <summary>A flat window of 7 × 7 with variances of the population.</summary>
    UniformPopulationCovariance,

    /// <summary>The Gaussian window over the whole image, which is mirrored at its edges: TorchMetrics' default.</summary>
    GaussianMirrored,

    /// <summary>The Gaussian window on the brightness alone, 0.299·R + 0.587·G + 0.114·B rounded to whole numbers (ITU-R BT.601).</summary>
    GaussianLuma,
}
