using DataAuditor.Models;

namespace DataAuditor.Media;

/// <summary>An image as its file has it, decoded: rows from the top, pixels from the left, the channels of a pixel side by side, 8 bits each.</summary>
public sealed class RasterImage
{
    /// <param name="channels">1 for grey, 3 for red, green and blue.</param>
    /// <param name="values">Kept, not copied.</param>
    /// <exception cref="ArgumentException">There are other channels, or the values do not fill the image.</exception>
    public RasterImage(int width, int height, int channels, ReadOnlyMemory<byte> values)
    {
        if (channels is not (1 or 3)) throw new ArgumentException($"An image has 1 or 3 channels, not {channels}.", nameof(channels));
        TensorShape.Require(values.Length, height, width, channels);
        (Width, Height, Channels, Values) = (width, height, channels, values);
    }

    public int Width { get; }

    public int Height { get; }

    public int Channels { get; }

    public ReadOnlyMemory<byte> Values { get; }

    /// <summary>Red, green and blue, each as bright as a grey image is.</summary>
    public RasterImage InColors()
    {
        if (Channels == 3) return this;

        var values = new byte[3 * Values.Length];
        for (var at = 0; at < values.Length; at++) values[at] = Values.Span[at / 3];
        return new RasterImage(Width, Height, 3, values);
    }

    /// <summary>As models take it: red, green and blue from 0 to 1, grey three times.</summary>
    public ImageTensor ToTensor() => new(this);
}
