using DataAuditor.Models.Roles;

namespace DataAuditor.Models.Tests.Roles;

public sealed class FittedImageTests
{
    [Fact]
    public void An_image_of_the_models_size_is_left_as_it_is()
    {
        var image = Ramp(6, 4);

        Assert.Same(image, FittedImage.Of(image, 4, 6, ImageFit.Crop));
    }

    [Fact]
    public void Stretched_both_sides_show_the_whole()
    {
        var fitted = FittedImage.Of(Ramp(12, 4), 4, 4, ImageFit.Stretch);

        Assert.Equal((2, 4, 4), (fitted.Channels, fitted.Height, fitted.Width));
        Assert.Equal([1, 4, 7, 10], fitted.Values[..4].ToArray().Select(value => Math.Round(value * 12)));
    }

    [Fact]
    public void Cropped_the_middle_of_the_longer_side_is_left()
    {
        var fitted = FittedImage.Of(Ramp(12, 4), 4, 4, ImageFit.Crop);

        Assert.Equal([4, 5, 6, 7], fitted.Values[..4].ToArray().Select(value => Math.Round(value * 12)));
        Assert.Equal([4, 5, 6, 7], fitted.Values[16..20].ToArray().Select(value => Math.Round(value * 12)));
    }

    [Theory]
    [InlineData(1, new[] { 2 })]
    [InlineData(2, new[] { 1, 3 })]
    [InlineData(5, new[] { 0, 1, 2, 3, 4 })]
    [InlineData(10, new[] { 0, 0, 1, 1, 2, 2, 3, 3, 4, 4 })]
    public void Frames_are_taken_at_even_distances(int frames, int[] expected)
    {
        var video = new VideoTensor(5, 1, 1, 2, Enumerable.Range(0, 10).Select(at => at / 2 / 10f).ToArray());
        var fitted = FittedImage.Of(video, frames, 1, 1, ImageFit.Stretch);

        Assert.Equal(expected, fitted.Values.ToArray().Select(value => (int)Math.Round(value * 10)));
    }

    /// <summary>Two channels, each brighter from the left to the right, and nothing else.</summary>
    private static ImageTensor Ramp(int width, int height) => new(2, height, width, Enumerable.Range(0, 2 * height * width).Select(at => at % width / 12f).ToArray());
}
