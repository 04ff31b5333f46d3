namespace DataAuditor.Models.Roles;

/// <summary>Brings pixels to the scale that a model was trained with: of each channel its mean is taken away, then it is divided by its deviation.</summary>
internal sealed class PixelScale(OnnxModelOptions options)
{
    /// <param name="pixels">A plane of one channel.</param>
    public void Write(ReadOnlySpan<float> pixels, int channel, Span<float> target)
    {
        var mean = Of(options.Means, channel, 0);
        var deviation = Of(options.Deviations, channel, 1);
        for (var pixel = 0; pixel < pixels.Length; pixel++) target[pixel] = (pixels[pixel] - mean) / deviation;
    }

    /// <summary>An image as a model's input.</summary>
    public OnnxBlock Block(ImageTensor image) => new([image.Channels, image.Height, image.Width], target =>
    {
        var plane = image.Height * image.Width;
        var pixels = image.Values.Span;
        for (var channel = 0; channel < image.Channels; channel++) Write(pixels.Slice(channel * plane, plane), channel, target.Slice(channel * plane, plane));
    });

    /// <summary>A single value is for all channels.</summary>
    private float Of(IReadOnlyList<float>? values, int channel, float byDefault) => values switch
    {
        null or [] => byDefault,
        [var all] => all,
        _ when channel < values.Count => values[channel],
        _ => throw new OnnxModelFile(options).Fault($"its means and deviations are those of {values.Count} channels, and an image has more"),
    };
}
