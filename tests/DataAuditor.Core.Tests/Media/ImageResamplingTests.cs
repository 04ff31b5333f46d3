using DataAuditor.Media;

namespace DataAuditor.Core.Tests.Media;

public class ImageResamplingTests
{
    private static readonly float[] Plane = [.. Enumerable.Range(0, 35).Select(at => (float)(((at % 7 * (at % 7) * 7) + (at / 7 * 31) + (at % 7 * (at / 7) * 5)) % 97))];

    /// <summary>Pillow 9.4, images of fractions, bicubic.</summary>
    [Theory]
    [InlineData(3, 2, new[] { 35.1181, 40.4655, 55.0046, 55.8533, 43.7331, 43.8569 })]
    [InlineData(7, 2, new[] { 29.5946, 38.0504, 40.1113, 39.2864, 38.7136, 65.8887, 50.1726, 63.7717, 46.1726, 59.6657, 33.5703, 44.4297, 46.3343, 42.0504 })]
    [InlineData(4, 5, new[] { 1.58, 34.8728, 41.495, 65.7962, 38.2935, 47.8245, 45.069, 30.4931, 68.5966, 37.0134, 43.443, 86.7975, 60.7732, 30.0302, 49.2541, 51.4944, 40.2915, 78.9642, 29.6221, 9.781 })]
    public void Is_as_the_usual_library_has_it(int width, int height, double[] expected)
    {
        var target = new float[width * height];
        ImageResampling.Resize(Plane, 7, 5, target, width, height);

        Assert.Equal(expected.Length, target.Length);
        for (var at = 0; at < target.Length; at++) Assert.Equal(expected[at], target[at], 1e-3);
    }

    [Fact]
    public void A_larger_image_goes_through_the_smaller_one_at_its_middles()
    {
        var target = new float[21 * 15];
        ImageResampling.Resize(Plane, 7, 5, target, 21, 15);

        // Three times as many pixels: every third lies where one of the old did.
        for (var y = 0; y < 5; y++)
        {
            for (var x = 0; x < 7; x++) Assert.Equal(Plane[(y * 7) + x], target[(((y * 3) + 1) * 21) + (x * 3) + 1], 1e-3);
        }
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 9)]
    [InlineData(40, 2)]
    public void One_colour_stays_what_it_is(int width, int height)
    {
        var image = new RasterImage(13, 4, 3, Enumerable.Repeat(new byte[] { 7, 130, 255 }, 52).SelectMany(color => color).ToArray());
        var resized = ImageResampling.Resize(image, width, height);

        Assert.Equal((width, height, 3), (resized.Width, resized.Height, resized.Channels));
        Assert.All(resized.Values.ToArray().Chunk(3), color => Assert.Equal([7, 130, 255], color));
    }

    [Fact]
    public void The_same_size_is_the_same_image()
    {
        var image = new RasterImage(2, 1, 1, new byte[] { 3, 250 });

        Assert.Same(image, ImageResampling.Resize(image, 2, 1));
    }
}
