using DataAuditor.Media;

namespace DataAuditor.Models;

/// <summary>An image as numbers: channel after channel, each row by row.</summary>
public sealed class ImageTensor
{
    private const int Colors = 3;

    private readonly ReadOnlyMemory<float> _values;

    private readonly RasterImage? _image;

    /// <param name="values">Kept, not copied. Usually from 0 to 1; a model's own scale is its configuration's.</param>
    /// <exception cref="ArgumentException">They do not fill the shape.</exception>
    public ImageTensor(int channels, int height, int width, ReadOnlyMemory<float> values)
    {
        TensorShape.Require(values.Length, channels, height, width);
        (Channels, Height, Width, _values) = (channels, height, width, values);
    }

    internal ImageTensor(RasterImage image) => (Channels, Height, Width, _image) = (Colors, image.Height, image.Width, image);

    public int Channels { get; }

    public int Height { get; }

    public int Width { get; }

    /// <summary>Of a decoded image they are made anew whenever they are asked for: many such wait for a model at a time, and they are four times the pixels.</summary>
    public ReadOnlyMemory<float> Values => _image is null ? _values : Of(_image);

    private static float[] Of(RasterImage image)
    {
        const float scale = 1 / 255f;
        var plane = image.Width * image.Height;
        var tensor = new float[Colors * plane];
        var values = image.Values.Span;
        for (var channel = 0; channel < Colors; channel++)
        {
            var own = image.Channels == 1 ? 0 : channel;
            for (var pixel = 0; pixel < plane; pixel++) tensor[(channel * plane) + pixel] = values[(pixel * image.Channels) + own] * scale;
        }

        return tensor;
    }
}
