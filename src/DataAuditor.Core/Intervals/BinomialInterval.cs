using MathNet.Numerics.Distributions;

namespace DataAuditor.Intervals;

/// <summary>How far a share of successes may lie from the probability of success.</summary>
public static class BinomialInterval
{
    /// <summary>The score interval (Wilson, 1927): good coverage at any share, without being too wide.</summary>
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
            return (successes == 0 ? 0 : Math.Max(0, center - half), successes == trials ? 1 : Math.Min(1, center + half));
        });
    }

    /// <summary>The exact interval (Clopper and Pearson, 1934): it never covers less than it claims, so a bound is a proof.</summary>
    /// <param name="trials">At least 1.</param>
    public static Uncertainty ClopperPearson(long successes, long trials)
    {
        Check(successes, trials);
        return new Uncertainty("clopper-pearson", confidence =>
        {
            var tail = (1 - confidence) / 2;
            return (
                successes == 0 ? 0 : Beta.InvCDF(successes, trials - successes + 1, tail),
                successes == trials ? 1 : Beta.InvCDF(successes + 1, trials - successes, 1 - tail));
        });
    }

    private static void Check(double successes, long trials)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(trials, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes, trials);
    }
}
