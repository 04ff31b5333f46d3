using DataAuditor.Images;

namespace DataAuditor.Core.Tests.Images;

public sealed class PeakSignalToNoiseTests
{
    [Theory]
    [InlineData(65025, 0)]
    [InlineData(650.25, 20)]
    [InlineData(0, double.PositiveInfinity)]
    public void Is_ten_times_the_logarithm_of_the_squared_range_over_the_error(double error, double decibels) => Assert.Equal(decibels, PeakSignalToNoise.OfError(error), 1e-12);

    [Fact]
    public void Of_equal_images_is_infinite()
    {
        var image = StructuralSimilarityTests.Noise(9, 9, 3, "image");

        Assert.Equal(double.PositiveInfinity, PeakSignalToNoise.Of(image, image));
    }
}
