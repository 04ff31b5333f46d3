using DataAuditor.Media;

namespace DataAuditor.Pictures;

/// <summary>An image scaled down to be looked at.</summary>
/// <param name="Png">The file.</param>
public sealed record Thumbnail(int Width, int Height, ReadOnlyMemory<byte> Png)
{
    private const int Side = 144;

    public static Thumbnail Of(RasterImage image)
    {
        var scale = Math.Min(1, (double)Side / Math.Max(image.Width, image.Height));
        var (width, height) = (Math.Max(1, (int)Math.Round(image.Width * scale)), Math.Max(1, (int)Math.Round(image.Height * scale)));
        return new Thumbnail(width, height, PngFile.Of(ImageResampling.Resize(image, width, height)));
    }
}
