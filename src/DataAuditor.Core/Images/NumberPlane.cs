using DataAuditor.Media;
using DataAuditor.Numerics;

namespace DataAuditor.Images;

/// <summary>A number for each pixel, row by row.</summary>
internal sealed class NumberPlane(int width, int height)
{
    /// <summary>The weights that a plane is smoothed with before every other pixel is left out (Burt and Adelson, 1983).</summary>
    private static readonly double[] Binomial = [1.0 / 16, 4.0 / 16, 6.0 / 16, 4.0 / 16, 1.0 / 16];

    public int Width { get; } = width;

    public int Height { get; } = height;

    public double[] Values { get; } = new double[width * height];

    /// <summary>The brightness of an image.</summary>
    public static NumberPlane Luma(RasterImage image)
    {
        var (plane, source) = (new NumberPlane(image.Width, image.Height), new ImagePlane(image, ImagePlane.Luma));
        for (var row = 0; row < plane.Height; row++) source.CopyRow(row, plane.Row(row));
        return plane;
    }

    /// <summary>Weights of a Gaussian that add up to 1.</summary>
    public static double[] Gaussian(int radius, double sigma)
    {
        double[] weights = [.. Enumerable.Range(-radius, (2 * radius) + 1).Select(offset => Math.Exp(-offset * offset / (2 * sigma * sigma)))];
        var sum = weights.Sum();
        return [.. weights.Select(weight => weight / sum)];
    }

    public Span<double> Row(int row) => Values.AsSpan(row * Width, Width);

    /// <summary>Each number replaced by a weighted sum of those around it; beyond the edges they go on as they end.</summary>
    /// <param name="down">Weights from above to below, of an odd number.</param>
    /// <param name="across">As many, from left to right.</param>
    public NumberPlane Filtered(ReadOnlySpan<double> down, ReadOnlySpan<double> across)
    {
        var radius = down.Length / 2;
        var filtered = new NumberPlane(Width, Height);
        Span<double> sums = new double[Width + (2 * radius)];
        for (var row = 0; row < Height; row++)
        {
            var inner = sums.Slice(radius, Width);
            inner.Clear();
            for (var tap = 0; tap < down.Length; tap++) FixedLanes.AddScaled(Row(Math.Clamp(row + tap - radius, 0, Height - 1)), down[tap], inner);
            sums[..radius].Fill(inner[0]);
            sums[^radius..].Fill(inner[^1]);
            for (var tap = 0; tap < across.Length; tap++) FixedLanes.AddScaled(sums.Slice(tap, Width), across[tap], filtered.Row(row));
        }

        return filtered;
    }

    /// <summary>Half as wide and as high: every other pixel of the smoothed plane, from the first on.</summary>
    public NumberPlane Halved()
    {
        var (smooth, half) = (Filtered(Binomial, Binomial), new NumberPlane((Width + 1) / 2, (Height + 1) / 2));
        for (var row = 0; row < half.Height; row++)
        {
            var (from, to) = (row * 2 * Width, row * half.Width);
            for (var column = 0; column < half.Width; column++) half.Values[to + column] = smooth.Values[from + (2 * column)];
        }

        return half;
    }

    /// <summary>The number at a place between pixels, by the four around it; beyond the edges those at the edge.</summary>
    public double At(double x, double y)
    {
        x = Math.Clamp(x, 0, Width - 1);
        y = Math.Clamp(y, 0, Height - 1);
        int left = Math.Min((int)x, Math.Max(0, Width - 2)), top = Math.Min((int)y, Math.Max(0, Height - 2));
        int right = Math.Min(left + 1, Width - 1), bottom = Math.Min(top + 1, Height - 1);
        double across = x - left, down = y - top;
        var above = ((1 - across) * Values[(top * Width) + left]) + (across * Values[(top * Width) + right]);
        var below = ((1 - across) * Values[(bottom * Width) + left]) + (across * Values[(bottom * Width) + right]);
        return ((1 - down) * above) + (down * below);
    }
}
