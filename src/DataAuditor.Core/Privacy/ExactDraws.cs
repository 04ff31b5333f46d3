using DataAuditor.Randomness;

namespace DataAuditor.Privacy;

/// <summary>Draws whose probabilities hold exponentials, in whole numbers alone: no float's gaps show what lies beneath the noise.</summary>
/// <remarks>Canonne, Kamath and Steinke 2020, The Discrete Gaussian for Differential Privacy, algorithms 1 and 2.</remarks>
internal static class ExactDraws
{
    /// <summary>True with the probability e^(−numerator / denominator).</summary>
    /// <param name="numerator">Not negative.</param>
    public static bool Exponential(long numerator, long denominator, Xoshiro256 random)
    {
        for (; numerator > denominator; numerator -= denominator)
        {
            if (!AtMostOne(denominator, denominator, random)) return false;
        }

        return AtMostOne(numerator, denominator, random);
    }

    /// <summary>A whole number z with a probability in proportion to e^(−|z|·numerator / denominator): Laplace's distribution on the whole numbers.</summary>
    /// <param name="numerator">At least 1.</param>
    public static long Laplace(long numerator, long denominator, Xoshiro256 random)
    {
        while (true)
        {
            var rest = random.NextInt64(denominator);
            if (!AtMostOne(rest, denominator, random)) continue;

            var wholes = 0L;
            while (AtMostOne(1, 1, random)) wholes++;

            var magnitude = (rest + (denominator * wholes)) / numerator;
            var isNegative = random.NextInt64(2) == 1;
            if (magnitude == 0 && isNegative) continue;

            return isNegative ? -magnitude : magnitude;
        }
    }

    /// <summary>e^(−x) as the chance that a run of ever rarer events, of x / 1, x / 2, …, has an even length.</summary>
    private static bool AtMostOne(long numerator, long denominator, Xoshiro256 random)
    {
        var run = 1L;
        while (random.NextInt64(denominator * run) < numerator) run++;
        return run % 2 == 1;
    }
}
