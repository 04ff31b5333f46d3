using DataAuditor.Numerics;
using MathNet.Numerics.Distributions;

namespace DataAuditor.Intervals;

/// <summary>What a statistic came to in those resamples that define it, in ascending order.</summary>
internal sealed class Resamples
{
    /// <summary>An interval says nothing of a statistic that most resamples do not define.</summary>
    private const double LeastDefined = 0.5;

    private const int FewestBeyond = 10;

    private readonly double[] _ascending;

    private Resamples(double[] ascending) => _ascending = ascending;

    public double Mean => _ascending.Average();

    /// <param name="values">NaN where a resample does not define the statistic.</param>
    /// <returns>Null where fewer than half of them do.</returns>
    public static Resamples? Of(IReadOnlyCollection<double> values)
    {
        double[] defined = [.. values.Where(static value => !double.IsNaN(value)).Order()];
        return defined.Length < LeastDefined * values.Count ? null : new Resamples(defined);
    }

    /// <summary>The value below which a share of them lies, between 0 and 1.</summary>
    public double At(double share)
    {
        // So few resamples lie beyond a farther tail that from there on the values go on as those of a normal distribution.
        var resolved = Math.Min(0.5, FewestBeyond / (double)_ascending.Length);
        var nearest = Math.Clamp(share, resolved, 1 - resolved);
        var value = Quantile.Of(_ascending, nearest);
        if (nearest.Equals(share)) return value;

        var middle = Quantile.Of(_ascending, 0.5);
        return nearest.Equals(0.5) ? middle : middle + ((value - middle) * Normal.InvCDF(0, 1, share) / Normal.InvCDF(0, 1, nearest));
    }

    /// <summary>The share of them below a value, those equal to it counting a half.</summary>
    public double ShareBelow(double value) => (_ascending.Count(own => own < value) + (_ascending.Count(own => own.Equals(value)) / 2.0)) / _ascending.Length;
}
