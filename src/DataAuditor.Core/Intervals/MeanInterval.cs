using DataAuditor.Numerics;

namespace DataAuditor.Intervals;

/// <summary>
/// How far a mean of independent values may lie from that of the distribution. Exact for normal values, and near enough for others from some
/// fifty on; where they are skewed, <see cref="Bootstrap.BiasCorrected"/> is nearer.
/// </summary>
public static class MeanInterval
{
    /// <summary>Student's interval (1908) of a mean.</summary>
    /// <param name="variance">Of the sample, over one less than its count.</param>
    /// <returns>Null for fewer than two values, which show no spread.</returns>
    public static Uncertainty? Student(double mean, double variance, long count) =>
        count < 2 ? null : Of("student-t", mean, Math.Sqrt(variance / count), count - 1);

    /// <inheritdoc cref="Student(double, double, long)"/>
    public static Uncertainty? Student(ReadOnlySpan<double> values)
    {
        var (mean, variance) = Moments(values);
        return Student(mean, variance, values.Length);
    }

    /// <summary>Welch's interval (1947) of the difference of two means, whose variances need not be the same.</summary>
    /// <param name="mean">The difference is this mean less the other.</param>
    /// <param name="variance">Of the sample, over one less than its count.</param>
    /// <returns>Null where either sample has fewer than two values.</returns>
    public static Uncertainty? Welch(double mean, double variance, long count, double otherMean, double otherVariance, long otherCount)
    {
        if (count < 2 || otherCount < 2) return null;

        double own = variance / count, other = otherVariance / otherCount, both = own + other;
        var freedom = both > 0 ? both * both / ((own * own / (count - 1)) + (other * other / (otherCount - 1))) : Math.Min(count, otherCount) - 1;
        return Of("welch-t", mean - otherMean, Math.Sqrt(both), freedom);
    }

    /// <inheritdoc cref="Welch(double, double, long, double, double, long)"/>
    public static Uncertainty? Welch(ReadOnlySpan<double> values, ReadOnlySpan<double> others)
    {
        var (mean, variance) = Moments(values);
        var (otherMean, otherVariance) = Moments(others);
        return Welch(mean, variance, values.Length, otherMean, otherVariance, others.Length);
    }

    /// <summary>A value whose error over its estimated standard error has Student's distribution.</summary>
    internal static Uncertainty Of(string method, double value, double standardError, double freedom) => new(method, confidence =>
    {
        var margin = StudentQuantile.TwoSided(confidence, freedom) * standardError;
        return (value - margin, value + margin);
    });

    internal static (double Mean, double Variance) Moments(ReadOnlySpan<double> values)
    {
        double mean = 0, squares = 0;
        foreach (var value in values) mean += value / values.Length;
        foreach (var value in values) squares += (value - mean) * (value - mean);
        return (mean, squares / Math.Max(1, values.Length - 1));
    }
}
