using MathNet.Numerics;

namespace DataAuditor.Intervals;

/// <summary>The exact binomial test, one-sided.</summary>
public static class BinomialTest
{
    /// <summary>How probable so many successes or more are, by the incomplete beta function, which keeps its digits where the probability is small.</summary>
    /// <param name="trials">At least 1.</param>
    /// <param name="probability">Of one success; between 0 and 1.</param>
    public static double AtLeast(long successes, long trials, double probability)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(trials, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes, trials);
        return successes == 0 ? 1 : SpecialFunctions.BetaRegularized(successes, trials - successes + 1, probability);
    }
}
