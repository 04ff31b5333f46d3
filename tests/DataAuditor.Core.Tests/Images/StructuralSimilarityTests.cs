using DataAuditor.Images;
using DataAuditor.Media;
using DataAuditor.Randomness;

namespace DataAuditor.Core.Tests.Images;

public sealed class StructuralSimilarityTests
{
    public static TheoryData<StructuralSimilarityVariant> Variants { get; } = [.. Enum.GetValues<StructuralSimilarityVariant>()];

    [Theory]
    [MemberData(nameof(Variants))]
    public void Is_exactly_one_for_equal_images(StructuralSimilarityVariant variant)
    {
        var image = Noise(23, 17, 3, "image");

        Assert.Equal(1, StructuralSimilarity.Of(image, image, variant));
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public void Is_the_same_both_ways_and_negative_for_an_inverted_image(StructuralSimilarityVariant variant)
    {
        var image = Noise(40, 30, 3, "image");
        var inverted = new RasterImage(40, 30, 3, image.Values.ToArray().Select(value => (byte)(255 - value)).ToArray());

        Assert.InRange(StructuralSimilarity.Of(image, inverted, variant), -1, -0.5);
        Assert.Equal(StructuralSimilarity.Of(image, inverted, variant), StructuralSimilarity.Of(inverted, image, variant));
    }

    // Flat images have no variance: what is left is the likeness of brightness, (2·0·255 + C) / (255² + C) with C = 2.55².
    [Fact]
    public void Of_black_and_white_is_next_to_nothing()
    {
        const double constant = 0.01 * 255 * (0.01 * 255);

        Assert.Equal(constant / ((255 * 255) + constant), StructuralSimilarity.Of(Flat(0), Flat(255)), 1e-15);
    }

    // By the definition, window by window.
    [Theory]
    [InlineData(StructuralSimilarityVariant.Uniform, 7, 49.0 / 48)]
    [InlineData(StructuralSimilarityVariant.UniformPopulationCovariance, 7, 1)]
    public void Is_the_mean_over_all_windows(StructuralSimilarityVariant variant, int side, double factor)
    {
        RasterImage first = Noise(19, 12, 1, "first"), second = Noise(19, 12, 1, "second");
        var values = new List<double>();
        for (var row = 0; row <= 12 - side; row++)
        {
            for (var column = 0; column <= 19 - side; column++)
            {
                double[] own = Window(first, row, column, side), other = Window(second, row, column, side);
                double mean = own.Average(), otherMean = other.Average(), covariance = factor * own.Zip(other, (x, y) => (x - mean) * (y - otherMean)).Average();
                double variance = factor * own.Average(x => (x - mean) * (x - mean)), otherVariance = factor * other.Average(y => (y - otherMean) * (y - otherMean));
                const double c1 = 2.55 * 2.55, c2 = 7.65 * 7.65;
                values.Add(((2 * mean * otherMean) + c1) * ((2 * covariance) + c2) / (((mean * mean) + (otherMean * otherMean) + c1) * (variance + otherVariance + c2)));
            }
        }

        Assert.Equal(values.Average(), StructuralSimilarity.Of(first, second, variant), 1e-12);
    }

    [Fact]
    public void Refuses_images_of_two_sizes_and_smaller_than_the_window()
    {
        Assert.Throws<ArgumentException>(() => StructuralSimilarity.Of(Noise(20, 20, 3, "a"), Noise(20, 21, 3, "a")));
        Assert.Throws<ArgumentException>(() => StructuralSimilarity.Of(Noise(20, 20, 3, "a"), Noise(20, 20, 1, "a")));
        Assert.Throws<ArgumentException>(() => StructuralSimilarity.Of(Noise(20, 10, 3, "a"), Noise(20, 10, 3, "b")));
        Assert.Throws<ArgumentException>(() => StructuralSimilarity.Of(Noise(20, 5, 3, "a"), Noise(20, 5, 3, "b"), StructuralSimilarityVariant.GaussianMirrored));
        Assert.InRange(StructuralSimilarity.Of(Noise(11, 11, 3, "a"), Noise(11, 11, 3, "b")), -1, 1);
        Assert.InRange(StructuralSimilarity.Of(Noise(6, 6, 3, "a"), Noise(6, 6, 3, "b"), StructuralSimilarityVariant.GaussianMirrored), -1, 1);
    }

    internal static RasterImage Noise(int width, int height, int channels, string key)
    {
        var random = Xoshiro256.Keyed(5, key);
        return new RasterImage(width, height, channels, Enumerable.Range(0, width * height * channels).Select(_ => (byte)random.NextInt64(256)).ToArray());
    }

    private static RasterImage Flat(byte value) => new(16, 16, 1, Enumerable.Repeat(value, 256).ToArray());

    private static double[] Window(RasterImage image, int row, int column, int side) =>
        [.. Enumerable.Range(0, side * side).Select(at => (double)image.Values.Span[((row + (at / side)) * image.Width) + column + (at % side)])];
}
