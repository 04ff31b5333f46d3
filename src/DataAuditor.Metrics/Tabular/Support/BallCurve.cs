using DataAuditor.Intervals;
using DataAuditor.Numerics;

namespace DataAuditor.Metrics.Tabular.Support;

/// <summary>For every ball round one table's mean that holds a share of that table: the share of another table that it holds.</summary>
internal sealed class BallCurve
{
    private const int Steps = 30;

    private readonly double[] _own;
    private readonly double[] _other;

    /// <param name="own">The records round whose mean the balls lie.</param>
    /// <param name="other">At least one.</param>
    public BallCurve(PointSet own, PointSet other)
    {
        _own = own.FromMean(own);
        _other = own.FromMean(other);
        RadixSort.Sort(_own);
        RadixSort.Sort(_other);
    }

    /// <summary>The shares at which the curve is taken, as the reference implementations do: 0 and 1 among them.</summary>
    public static double[] Shares { get; } = [.. Enumerable.Range(0, Steps).Select(static step => step == Steps - 1 ? 1 : step * (1.0 / (Steps - 1)))];

    public double[] Values => [.. Shares.Select(At)];

    /// <summary>The share of the other table inside the ball that holds <paramref name="share"/> of its own.</summary>
    public double At(double share)
    {
        var radius = Quantile.Of(_own, share);
        int low = 0, high = _other.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_other[middle] <= radius) low = middle + 1;
            else high = middle;
        }

        return (double)low / _other.Length;
    }

    /// <summary>1 where the curve is the diagonal, 0 where it is furthest from it.</summary>
    public static double Integrated(IReadOnlyList<double> curve) =>
        Math.Clamp(1 - (Shares.Zip(curve, static (share, value) => Math.Abs(share - value)).Sum() / Shares.Sum()), 0, 1);

    /// <summary>Wilson's interval for as many records as tell as much: the radius is estimated too, from the ball's own table.</summary>
    public Uncertainty Uncertainty(double share)
    {
        const double Reach = 0.05;

        double value = At(share), low = Math.Max(0, share - Reach), high = Math.Min(1, share + Reach);
        var slope = (At(high) - At(low)) / (high - low);
        double spread = value * (1 - value), variance = (spread / _other.Length) + (slope * slope * share * (1 - share) / _own.Length);
        var trials = spread > 0 ? Math.Max(1, (long)(spread / variance)) : _other.Length;
        return BinomialInterval.Wilson(value * trials, trials);
    }

    /// <summary>The curves against the diagonal, which is the ideal.</summary>
    public static Figure Figure(string title, string horizontal, string vertical, BallCurve synthetic, BallCurve? holdout) =>
        new(title, FigureKind.Line, horizontal, vertical)
        {
            Series =
            [
                new FigureSeries("synthetic", Shares, synthetic.Values),
                .. holdout is null ? Array.Empty<FigureSeries>() : [new FigureSeries("holdout", Shares, holdout.Values)],
                new FigureSeries("ideal", [0, 1], [0, 1]),
            ],
        };
}
