using DataAuditor.Images;
using DataAuditor.Media;

namespace DataAuditor.Core.Tests.Images;

public sealed class DifferenceMapTests
{
    [Fact]
    public void Shows_the_largest_difference_white_and_the_others_in_proportion()
    {
        RasterImage first = new(2, 1, 3, new byte[] { 0, 0, 0, 100, 50, 10 }), second = new(2, 1, 3, new byte[] { 0, 20, 5, 100, 10, 10 });

        Assert.Equal([127, 255], DifferenceMap.Of(first, second).Values.ToArray());
    }

    [Fact]
    public void Of_equal_images_is_black()
    {
        var image = StructuralSimilarityTests.Noise(5, 4, 3, "image");

        Assert.All(DifferenceMap.Of(image, image).Values.ToArray(), value => Assert.Equal(0, value));
    }
}
