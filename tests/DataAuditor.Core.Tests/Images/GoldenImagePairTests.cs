using System.Text.Json;
using DataAuditor.Images;
using DataAuditor.Metrics.Tests;

namespace DataAuditor.Core.Tests.Images;

/// <summary>Against scikit-image 0.19.3, and against TorchMetrics for its own variant.</summary>
public sealed class GoldenImagePairTests
{
    private static readonly (StructuralSimilarityVariant Variant, string Name)[] Variants =
    [
        (StructuralSimilarityVariant.Gaussian, "ssim_gauss"), (StructuralSimilarityVariant.GaussianSampleCovariance, "ssim_gauss_samplecov"),
        (StructuralSimilarityVariant.Uniform, "ssim_uniform7"), (StructuralSimilarityVariant.UniformPopulationCovariance, "ssim_uniform7_popcov"),
        (StructuralSimilarityVariant.GaussianMirrored, "ssim_torchmetrics"), (StructuralSimilarityVariant.GaussianLuma, "ssim_gauss_luma601"),
    ];

    [GoldenFact]
    public void Agree_in_all_variants_of_similarity_and_in_error_and_noise()
    {
        using var golden = JsonDocument.Parse(File.ReadAllBytes(GoldenFolder.PathOf("vision/images/golden.json")));
        var (pairs, values) = (0, 0);
        foreach (var pair in golden.RootElement.GetProperty("pairs").EnumerateArray())
        {
            var (reference, name) = (pair.GetProperty("ref").GetString()!, pair.GetProperty("test").GetString()!);
            var (first, second) = (PngPixels.Of(GoldenFolder.PathOf($"vision/images/{reference}")), PngPixels.Of(GoldenFolder.PathOf($"vision/images/{name}")));
            foreach (var (variant, field) in Variants)
            {
                if (!pair.TryGetProperty(field, out var expected) || expected.ValueKind is not JsonValueKind.Number) continue;

                var actual = StructuralSimilarity.Of(first, second, variant);
                Assert.True(Math.Abs(expected.GetDouble() - actual) <= 1e-6, $"{name} {field}: {actual:R}, and {expected} was expected");
                values++;
            }

            Assert.Equal(pair.GetProperty("mse").GetDouble(), MeanSquaredError.Of(first, second), 1e-9);
            var noise = pair.GetProperty("psnr");
            Assert.Equal(noise.ValueKind is JsonValueKind.Number ? noise.GetDouble() : double.PositiveInfinity, PeakSignalToNoise.Of(first, second), 1e-9);
            pairs++;
        }

        Assert.Equal(43, pairs);
        Assert.True(values >= 5 * pairs, $"{values} values were compared");
    }
}
