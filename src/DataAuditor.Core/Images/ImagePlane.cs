using DataAuditor.Media;

namespace DataAuditor.Images;

/// <summary>One number for each pixel of an image, a colour or its brightness, row by row as they are asked for.</summary>
/// <param name="margin">Pixels by which the image is mirrored beyond its edges, which are not repeated; fewer than a side has.</param>
internal sealed class ImagePlane(RasterImage image, int channel, int margin = 0)
{
    /// <summary>For <c>channel</c>: the brightness.</summary>
    public const int Luma = -1;

    private const double Red = 0.299;
    private const double Green = 0.587;
    private const double Blue = 0.114;

    public int Width => image.Width + (2 * margin);

    public int Height => image.Height + (2 * margin);

    /// <param name="row">From 0, the margin included.</param>
    /// <param name="values">At least <see cref="Width"/> long.</param>
    public void CopyRow(int row, Span<double> values)
    {
        var length = image.Width * image.Channels;
        var pixels = image.Values.Span.Slice(Mirrored(row - margin, image.Height) * length, length);
        var inner = values.Slice(margin, image.Width);
        if (image.Channels == 1)
        {
            for (var column = 0; column < inner.Length; column++) inner[column] = pixels[column];
        }
        else if (channel == Luma)
        {
            for (var column = 0; column < inner.Length; column++) inner[column] = LumaOf(pixels.Slice(3 * column, 3));
        }
        else
        {
            for (int column = 0, at = channel; column < inner.Length; column++, at += 3) inner[column] = pixels[at];
        }

        for (var beyond = 1; beyond <= margin; beyond++)
        {
            values[margin - beyond] = inner[Mirrored(-beyond, inner.Length)];
            values[margin + inner.Length - 1 + beyond] = inner[Mirrored(inner.Length - 1 + beyond, inner.Length)];
        }
    }

    private static double LumaOf(ReadOnlySpan<byte> pixel) => Math.Round((Red * pixel[0]) + (Green * pixel[1]) + (Blue * pixel[2]));

    private static int Mirrored(int place, int length) => place < 0 ? -place : place < length ? place : (2 * (length - 1)) - place;
}
