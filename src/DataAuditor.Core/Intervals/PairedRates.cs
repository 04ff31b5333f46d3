using MathNet.Numerics.Distributions;

namespace DataAuditor.Intervals;

/// <summary>
/// Two rates over the same records, such as whether an old and a new model solve each prompt: only the records on which they differ tell
/// them apart, which is sharper than to compare two samples.
/// </summary>
/// <param name="firstOnly">Records that have it by the first alone.</param>
/// <param name="secondOnly">Records that have it by the second alone.</param>
/// <param name="records">All, at least 1.</param>
public sealed class PairedRates(long firstOnly, long secondOnly, long records)
{
    private const int Steps = 60;

    private readonly double _firstOnly = NotNegative(firstOnly);
    private readonly double _secondOnly = NotNegative(secondOnly);
    private readonly double _records = records >= 1 && firstOnly + secondOnly <= records
        ? records
        : throw new ArgumentOutOfRangeException(nameof(records), records, "There is at least one record, and no record differs twice.");

    /// <summary>The first rate less the second, in [−1, 1].</summary>
    public double Difference => (_firstOnly - _secondOnly) / _records;

    /// <summary>Of <see cref="Difference"/>: the score interval (Tango, 1998), of good coverage also where few records differ.</summary>
    public Uncertainty Uncertainty => new("tango", confidence =>
    {
        var reach = Uncertainty.Deviations(confidence);
        return (
            -1 == Difference ? -1 : End(-1, Difference, difference => Score(difference) > reach),
            1 == Difference ? 1 : -End(-1, -Difference, difference => -Score(-difference) > reach));
    });

    /// <summary>How unlikely so unequal a share of the records that differ is where the rates are equal: exact, two-sided (McNemar, 1947). 1 where none differs.</summary>
    public double PValue => firstOnly + secondOnly == 0 ? 1 : Math.Min(1, 2 * Binomial.CDF(0.5, (int)(firstOnly + secondOnly), Math.Min(firstOnly, secondOnly)));

    /// <summary>From where on, between two differences, the score no longer rules a difference out.</summary>
    private static double End(double ruledOut, double kept, Func<double, bool> isRuledOut)
    {
        for (var step = 0; step < Steps; step++)
        {
            var middle = (ruledOut + kept) / 2;
            if (isRuledOut(middle)) ruledOut = middle;
            else kept = middle;
        }

        return kept;
    }

    /// <summary>How many standard deviations the difference seen is above one supposed, the variance being the likeliest under that one.</summary>
    private double Score(double supposed)
    {
        double quadratic = 2 * _records, linear = -_firstOnly - _secondOnly + (((2 * _records) - _firstOnly + _secondOnly) * supposed), constant = -_secondOnly * supposed * (1 - supposed);
        var discordant = (Math.Sqrt(Math.Max(0, (linear * linear) - (4 * quadratic * constant))) - linear) / (2 * quadratic);
        var variance = _records * ((2 * discordant) + (supposed * (1 - supposed)));
        var gap = _firstOnly - _secondOnly - (_records * supposed);
        return gap == 0 ? 0 : variance <= 0 ? Math.CopySign(double.PositiveInfinity, gap) : gap / Math.Sqrt(variance);
    }

    private static double NotNegative(long count) => count >= 0 ? count : throw new ArgumentOutOfRangeException(nameof(count), count, "A count is not negative.");
}
