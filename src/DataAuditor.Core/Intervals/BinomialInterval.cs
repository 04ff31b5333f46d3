using MathNet.Numerics.Distributions;

namespace DataAuditor.Intervals;

/// <summary>How far a share of successes may lie from the probability of success.</summary>
public static class BinomialInterval
{
    /// <summary>Up to here the score interval's errors are near what it claims; farther out the normal distribution's tails are too thin for a share near 0 or 1.</summary>
    private const double MostByScore = 0.99;

    /// <summary>
    /// The score interval (Wilson, 1927): good coverage at any share, without being too wide. Beyond 99 %, which is what many gates ask for
    /// that share one chance of a false alarm, no narrower than the exact interval.
    /// </summary>
    /// <param name="successes">May be a half where ties count ½.</param>
    /// <param name="trials">At least 1.</param>
    public static Uncertainty Wilson(double successes, long trials)
    {
        Check(successes, trials);
        var share = successes / trials;
        return new Uncertainty("wilson", confidence =>
        {
            var z = Uncertainty.Deviations(confidence);
            var square = z * z / trials;
            var center = (share + (square / 2)) / (1 + square);
            var half = z * Math.Sqrt((share * (1 - share) / trials) + (square / (4 * trials))) / (1 + square);

            // At the ends the formula gives exactly 0 and 1, but for rounding.
            double low = successes == 0 ? 0 : Math.Max(0, center - half), high = successes == trials ? 1 : Math.Min(1, center + half);
            return confidence <= MostByScore
                ? (low, high)
                : (Math.Min(low, ExactLow((long)Math.Floor(successes), trials, confidence)), Math.Max(high, ExactHigh((long)Math.Ceiling(successes), trials, confidence)));
        });
    }

    /// <summary>The exact interval (Clopper and Pearson, 1934): it never covers less than it claims, so a bound is a proof.</summary>
    /// <param name="trials">At least 1.</param>
    public static Uncertainty ClopperPearson(long successes, long trials)
    {
        Check(successes, trials);
        return new Uncertainty("clopper-pearson", confidence => (ExactLow(successes, trials, confidence), ExactHigh(successes, trials, confidence)));
    }

    private static double ExactLow(long successes, long trials, double confidence) =>
        successes == 0 ? 0 : Beta.InvCDF(successes, trials - successes + 1, (1 - confidence) / 2);

    private static double ExactHigh(long successes, long trials, double confidence) =>
        successes == trials ? 1 : Beta.InvCDF(successes + 1, trials - successes, (1 + confidence) / 2);

    private static void Check(double successes, long trials)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(trials, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes, trials);
    }
}
