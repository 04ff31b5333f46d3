namespace DataAuditor.Models;

/// <summary>A clip as numbers: frame after frame, each an image as <see cref="ImageTensor"/> has it.</summary>
public sealed class VideoTensor
{
    /// <inheritdoc cref="ImageTensor(int, int, int, ReadOnlyMemory{float})"/>
    public VideoTensor(int frames, int channels, int height, int width, ReadOnlyMemory<float> values)
    {
        TensorShape.Require(values.Length, frames, channels, height, width);
        (Frames, Channels, Height, Width, Values) = (frames, channels, height, width, values);
    }

    public int Frames { get; }

    public int Channels { get; }

    public int Height { get; }

    public int Width { get; }

    public ReadOnlyMemory<float> Values { get; }
}
