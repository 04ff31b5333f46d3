using DataAuditor.Media;

namespace DataAuditor.Data.Images;

/// <summary>Decoded values of any channels and depth as an image's red, green and blue, or grey.</summary>
internal static class PixelRows
{
    /// <summary>Transparency, where there is any, is left out: pixels are as they are stored.</summary>
    /// <param name="channels">1 for grey, 2 with transparency, 3 for colour, 4 with transparency; further ones are left out.</param>
    /// <param name="bytesEach">2 for values of 16 bits in this machine's order, of which the upper 8 are taken.</param>
    public static RasterImage Image(int width, int height, int channels, int bytesEach, ReadOnlySpan<byte> values)
    {
        var kept = channels >= 3 ? 3 : 1;
        if (kept == channels && bytesEach == 1) return new RasterImage(width, height, kept, values.ToArray());

        var pixels = new byte[checked(width * height * kept)];
        var upper = bytesEach == 2 && BitConverter.IsLittleEndian ? 1 : 0;
        var stride = channels * bytesEach;
        if (kept == 3 && bytesEach == 1)
        {
            for (int from = 0, to = 0; to < pixels.Length; from += stride, to += 3) values.Slice(from, 3).CopyTo(pixels.AsSpan(to, 3));
            return new RasterImage(width, height, kept, pixels);
        }

        for (int from = upper, to = 0; to < pixels.Length; from += stride, to += kept)
        {
            for (var channel = 0; channel < kept; channel++) pixels[to + channel] = values[from + (channel * bytesEach)];
        }

        return new RasterImage(width, height, kept, pixels);
    }
}
