using MathNet.Numerics.Distributions;

namespace DataAuditor.Intervals;

/// <summary>Confidence intervals of a share of successes.</summary>
public static class BinomialInterval
{
    public const double DefaultConfidence = 0.95;

    /// <summary>The score interval (Wilson, 1927): good coverage at any share, without being too wide.</summary>
    /// <param name="successes">May be a half where ties count ½.</param>
    /// <param name="trials">At least 1.</param>
    public static ConfidenceInterval Wilson(double successes, long trials, double confidence = DefaultConfidence)
    {
        Check(successes, trials, confidence);
        var z = Normal.InvCDF(0, 1, 0.5 + (confidence / 2));
        double share = successes / trials, square = z * z / trials;
        var center = (share + (square / 2)) / (1 + square);
        var half = z * Math.Sqrt((share * (1 - share) / trials) + (square / (4 * trials))) / (1 + square);

        // At the ends the formula gives exactly 0 and 1, but for rounding.
        return new ConfidenceInterval(
            successes == 0 ? 0 : Math.Max(0, center - half), successes == trials ? 1 : Math.Min(1, center + half), confidence, "wilson");
    }

    /// <summary>The exact interval (Clopper and Pearson, 1934): it never covers less than it claims, so a bound is a proof.</summary>
    /// <param name="trials">At least 1.</param>
    public static ConfidenceInterval ClopperPearson(long successes, long trials, double confidence = DefaultConfidence)
    {
        Check(successes, trials, confidence);
        var tail = (1 - confidence) / 2;
        return new ConfidenceInterval(
            successes == 0 ? 0 : Beta.InvCDF(successes, trials - successes + 1, tail),
            successes == trials ? 1 : Beta.InvCDF(successes + 1, trials - successes, 1 - tail),
            confidence,
            "clopper-pearson");
    }

    private static void Check(double successes, long trials, double confidence)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(trials, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes, trials);
        if (confidence is not (> 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "A confidence lies between 0 and 1.");
    }
}
