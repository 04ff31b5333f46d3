using DataAuditor.Randomness;

namespace DataAuditor.Metrics.Reasoning.Mathematics.Equivalence;

/// <summary>Where formulas are compared.</summary>
internal static class SamplePoints
{
    /// <summary>For which variables a draw is negative, a bit for each: first all, then each group of them; every other draw is positive.</summary>
    private static readonly uint[] Negative = [0xFFFFFFFF, 0, 0x55555555, 0, 0xAAAAAAAA, 0, 0x33333333, 0, 0xCCCCCCCC, 0, 0x0F0F0F0F, 0, 0xF0F0F0F0, 0, 0x00FF00FF, 0];

    private const int Fractions = 1 << 20;

    /// <summary>A coordinate below 1 or below 4 in magnitude.</summary>
    /// <param name="place">Which of the variables it is for.</param>
    public static Rational Real(Xoshiro256 random, int draw, int place)
    {
        var size = new Rational(1 + random.NextInt64(Fractions), Fractions) * ((draw & 2) == 0 ? 1 : 4);
        return (Negative[draw % Negative.Length] >> (place % 32) & 1) == 1 ? -size : size;
    }

    /// <summary>From 2 to 13, each once for a single variable: for what is defined on whole numbers alone.</summary>
    public static Rational Whole(int draw, int place) => 2 + (((draw * (place + 1)) + (3 * place)) % 12);
}
