namespace DataAuditor.Images;

/// <summary>What a variant of structural similarity looks at around a pixel.</summary>
/// <param name="Weights">Along one axis, which add up to 1: the window is their product with themselves.</param>
/// <param name="VarianceFactor">What variances are multiplied by.</param>
/// <param name="Margin">Pixels by which the image is mirrored beyond its edges.</param>
internal sealed record SimilarityWindow(double[] Weights, double VarianceFactor = 1, int Margin = 0)
{
    private const double Sigma = 1.5;
    private const int GaussianRadius = 5;
    private const int UniformWidth = 7;

    private static readonly SimilarityWindow Gaussian = new(NumberPlane.Gaussian(GaussianRadius, Sigma));
    private static readonly SimilarityWindow GaussianSample = Gaussian with { VarianceFactor = OfSample(Gaussian.Weights.Length) };
    private static readonly SimilarityWindow GaussianMirrored = Gaussian with { Margin = GaussianRadius };
    private static readonly SimilarityWindow UniformPopulation = new([.. Enumerable.Repeat(1.0 / UniformWidth, UniformWidth)]);
    private static readonly SimilarityWindow Uniform = UniformPopulation with { VarianceFactor = OfSample(UniformWidth) };

    /// <summary>The fewest pixels that a side of an image must have.</summary>
    public int LeastSide => Margin > 0 ? Margin + 1 : Weights.Length;

    public static SimilarityWindow Of(StructuralSimilarityVariant variant) => variant switch
    {
        StructuralSimilarityVariant.GaussianSampleCovariance => GaussianSample,
        StructuralSimilarityVariant.Uniform => Uniform,
        StructuralSimilarityVariant.UniformPopulationCovariance => UniformPopulation,
        StructuralSimilarityVariant.GaussianMirrored => GaussianMirrored,
        _ => Gaussian,
    };

    /// <summary>N / (N − 1) for the pixels of a window, whatever they weigh.</summary>
    private static double OfSample(int width)
    {
        double pixels = width * width;
        return pixels / (pixels - 1);
    }
}
