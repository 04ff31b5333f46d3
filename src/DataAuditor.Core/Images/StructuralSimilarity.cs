using DataAuditor.Media;
using DataAuditor.Numerics;

namespace DataAuditor.Images;

/// <summary>
/// The structural similarity index of two images: how alike brightness, contrast and structure are within a window around each pixel, the
/// mean over pixels and colours. 1 for equal images, below 0 for inverted ones.
/// </summary>
/// <remarks>Wang, Bovik, Sheikh and Simoncelli 2004, Image Quality Assessment: From Error Visibility to Structural Similarity.</remarks>
public static class StructuralSimilarity
{
    /// <summary>In [−1, 1].</summary>
    /// <exception cref="ArgumentException">The images have not the same size and colours, or are smaller than <see cref="LeastSide"/>.</exception>
    public static double Of(RasterImage first, RasterImage second, StructuralSimilarityVariant variant = StructuralSimilarityVariant.Gaussian)
    {
        var sum = 0.0;
        var values = 0L;
        var map = new SimilarityRows(first.Width, SimilarityWindow.Of(variant));
        foreach (var (plane, other) in Planes(first, second, variant))
        {
            map.Visit(plane, other, row => sum += FixedLanes.Sum(row));
            values += map.ValuesOf(plane);
        }

        return Math.Clamp(sum / values, -1, 1);
    }

    /// <summary>The fewest pixels that both sides of an image must have.</summary>
    public static int LeastSide(StructuralSimilarityVariant variant) => SimilarityWindow.Of(variant).LeastSide;

    private static IEnumerable<(ImagePlane First, ImagePlane Second)> Planes(RasterImage first, RasterImage second, StructuralSimilarityVariant variant)
    {
        ImagePairs.RequireAlike(first, second);
        var window = SimilarityWindow.Of(variant);
        if (Math.Min(first.Width, first.Height) < window.LeastSide)
        {
            throw new ArgumentException($"An image of {first.Width} × {first.Height} pixels is smaller than the window: both sides must have {window.LeastSide}.", nameof(first));
        }

        int[] channels = variant is StructuralSimilarityVariant.GaussianLuma ? [ImagePlane.Luma] : [.. Enumerable.Range(0, first.Channels)];
        return channels.Select(channel => (new ImagePlane(first, channel, window.Margin), new ImagePlane(second, channel, window.Margin)));
    }
}
