namespace DataAuditor.Models;

/// <summary>An image as numbers: channel after channel, each row by row.</summary>
public sealed class ImageTensor
{
    /// <param name="values">Kept, not copied. Usually from 0 to 1; a model's own scale is its configuration's.</param>
    /// <exception cref="ArgumentException">They do not fill the shape.</exception>
    public ImageTensor(int channels, int height, int width, ReadOnlyMemory<float> values)
    {
        TensorShape.Require(values.Length, channels, height, width);
        (Channels, Height, Width, Values) = (channels, height, width, values);
    }

    public int Channels { get; }

    public int Height { get; }

    public int Width { get; }

    public ReadOnlyMemory<float> Values { get; }
}
