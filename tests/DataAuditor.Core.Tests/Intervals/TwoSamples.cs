using DataAuditor.Intervals;
using DataAuditor.Randomness;

namespace DataAuditor.Core.Tests.Intervals;

/// <summary>Two samples of points and the distances whose truth between normal distributions is known in closed form.</summary>
internal sealed class TwoSamples(double[][] first, double[][] second)
{
    private readonly double[][] _points = [.. first, .. second];

    public int First => first.Length;

    public int Second => second.Length;

    /// <summary>Of the plane: standard normal against one that is shifted along the first axis and as wide as asked on both.</summary>
    public static TwoSamples Draw(Xoshiro256 random, int count, double shift, double deviation = 1)
    {
        double[][] Points(double center, double width) => [.. Enumerable.Range(0, count).Select(_ => new[] { center + (width * random.NextGaussian()), width * random.NextGaussian() })];
        return new TwoSamples(Points(0, 1), Points(shift, deviation));
    }

    /// <summary>Fréchet's distance between the two normal distributions: of means that are <paramref name="shift"/> apart, and of deviations on two axes.</summary>
    public static double FrechetTruth(double shift, double deviation) => (shift * shift) + (2 * (deviation - 1) * (deviation - 1));

    /// <summary>The squared distance of kernel means for <see cref="Kernel"/>: every expectation of the kernel is that of a normal density.</summary>
    public static double MeanKernelTruth(double shift, double deviation)
    {
        static double Mean(double variances, double gap) => 1 / (1 + variances) * Math.Exp(-gap * gap / (2 * (1 + variances)));
        return Mean(2, 0) + Mean(2 * deviation * deviation, 0) - (2 * Mean(1 + (deviation * deviation), shift));
    }

    /// <summary>|m₁ − m₂|² + tr(S₁ + S₂ − 2 √(S₁S₂)), in the plane, where the root's trace has a closed form.</summary>
    public double Frechet(ReadOnlySpan<int> some, ReadOnlySpan<int> others)
    {
        var (x, y, xx, xy, yy) = Moments(some);
        var (u, v, uu, uv, vv) = Moments(others);
        var trace = (xx * uu) + (2 * xy * uv) + (yy * vv);
        var determinant = ((xx * yy) - (xy * xy)) * ((uu * vv) - (uv * uv));
        var root = Math.Sqrt(Math.Max(0, trace + (2 * Math.Sqrt(Math.Max(0, determinant)))));
        return ((x - u) * (x - u)) + ((y - v) * (y - v)) + xx + yy + uu + vv - (2 * root);
    }

    /// <summary>The unbiased estimator of Gretton et al. (2012).</summary>
    public TwoSampleStatistic MeanKernel()
    {
        var kernel = new double[_points.Length, _points.Length];
        for (var row = 0; row < _points.Length; row++)
        {
            for (var column = 0; column < _points.Length; column++) kernel[row, column] = Kernel(_points[row], _points[column]);
        }

        return (some, others) =>
        {
            double own = 0, theirs = 0, between = 0;
            foreach (var row in some)
            {
                foreach (var column in some) own += row == column ? 0 : kernel[row, column];
                foreach (var column in others) between += kernel[row, column];
            }

            foreach (var row in others)
            {
                foreach (var column in others) theirs += row == column ? 0 : kernel[row, column];
            }

            double m = some.Length, n = others.Length;
            return (own / (m * (m - 1))) + (theirs / (n * (n - 1))) - (2 * between / (m * n));
        };
    }

    private static double Kernel(double[] point, double[] other) =>
        Math.Exp(-(((point[0] - other[0]) * (point[0] - other[0])) + ((point[1] - other[1]) * (point[1] - other[1]))) / 2);

    private (double X, double Y, double Xx, double Xy, double Yy) Moments(ReadOnlySpan<int> records)
    {
        double x = 0, y = 0, xx = 0, xy = 0, yy = 0;
        foreach (var record in records) (x, y) = (x + (_points[record][0] / records.Length), y + (_points[record][1] / records.Length));
        foreach (var record in records)
        {
            double right = _points[record][0] - x, up = _points[record][1] - y;
            (xx, xy, yy) = (xx + (right * right), xy + (right * up), yy + (up * up));
        }

        return (x, y, xx / (records.Length - 1), xy / (records.Length - 1), yy / (records.Length - 1));
    }
}
