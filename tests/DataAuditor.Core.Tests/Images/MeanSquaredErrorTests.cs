using DataAuditor.Images;

namespace DataAuditor.Core.Tests.Images;

public sealed class MeanSquaredErrorTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(37, 11, 3)]
    [InlineData(512, 300, 3)]
    public void Is_the_mean_of_squared_differences(int width, int height, int channels)
    {
        var (first, second) = (StructuralSimilarityTests.Noise(width, height, channels, "first"), StructuralSimilarityTests.Noise(width, height, channels, "second"));
        var expected = first.Values.ToArray().Zip(second.Values.ToArray(), (own, other) => Math.Pow(own - other, 2)).Average();

        Assert.Equal(expected, MeanSquaredError.Of(first, second), 1e-9);
    }

    // As many of the largest differences as a lane's sum takes, and more.
    [Fact]
    public void Does_not_overflow()
    {
        const int side = 2400;
        DataAuditor.Media.RasterImage Flat(byte value) => new(side, side, 3, Enumerable.Repeat(value, side * side * 3).ToArray());

        Assert.Equal(255 * 255, MeanSquaredError.Of(Flat(0), Flat(255)));
    }

    [Fact]
    public void Refuses_images_of_two_sizes() =>
        Assert.Throws<ArgumentException>(() => MeanSquaredError.Of(StructuralSimilarityTests.Noise(4, 6, 1, "a"), StructuralSimilarityTests.Noise(6, 4, 1, "a")));
}
