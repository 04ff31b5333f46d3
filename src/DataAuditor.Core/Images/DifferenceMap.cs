using DataAuditor.Media;

namespace DataAuditor.Images;

/// <summary>Where two images differ, as an image: brighter where they differ more.</summary>
public static class DifferenceMap
{
    /// <returns>Grey; each pixel is the largest absolute difference of its colours, scaled so that the largest of all is white. Black for equal images.</returns>
    /// <exception cref="ArgumentException">The images have not the same size and colours.</exception>
    public static RasterImage Of(RasterImage first, RasterImage second)
    {
        ImagePairs.RequireAlike(first, second);
        var map = new byte[first.Width * first.Height];
        ReadOnlySpan<byte> own = first.Values.Span, other = second.Values.Span;
        var most = 1;
        for (var pixel = 0; pixel < map.Length; pixel++)
        {
            var largest = 0;
            for (var at = pixel * first.Channels; at < (pixel + 1) * first.Channels; at++) largest = Math.Max(largest, Math.Abs(own[at] - other[at]));
            map[pixel] = (byte)largest;
            most = Math.Max(most, largest);
        }

        foreach (ref var value in map.AsSpan()) value = (byte)(value * byte.MaxValue / most);
        return new RasterImage(first.Width, first.Height, 1, map);
    }
}
