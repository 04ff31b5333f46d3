using System.Numerics;

namespace DataAuditor.Metrics.Reasoning.Mathematics;

/// <summary>A number as it is written.</summary>
/// <param name="Value">What it says, exactly.</param>
/// <param name="Decimals">How many digits stand after its point; 0 for one that is no rounding of anything.</param>
internal readonly record struct Numeral(Rational Value, int Decimals = 0)
{
    /// <summary>From how many digits after the point on a decimal stands for whatever rounds to it.</summary>
    public const int LeastDecimals = 6;

    /// <summary>So that 0.000001 does not stand for half a million of numbers.</summary>
    private const int LeastSignificant = 4;

    /// <summary>What computers add beyond is noise.</summary>
    private const int MostSignificant = 15;

    public Numeral Percent => new(Value / 100, Decimals == 0 ? 0 : Decimals + 2);

    /// <summary>
    /// Whether two numbers are the same: equal, or one of them is a decimal of at least so many digits after the point, and as it is written the
    /// other one rounded (to 15 significant digits, where it has more).
    /// </summary>
    public static bool AreSame(Numeral first, Numeral second, int decimals = LeastDecimals) =>
        first.Value == second.Value || first.StandsFor(second.Value, decimals) || second.StandsFor(first.Value, decimals);

    private bool StandsFor(Rational value, int decimals)
    {
        if (Decimals < decimals) return false;

        var significant = Digits(Rational.Abs(Value).Numerator * Power(Decimals) / Value.Denominator);
        if (significant < Math.Min(LeastSignificant, decimals)) return false;

        var places = Math.Max(Decimals - Math.Max(0, significant - MostSignificant), decimals);
        return Rational.Abs(Value - value) * 2 * Power(places) <= 1;
    }

    private static BigInteger Power(int places) => BigInteger.Pow(10, places);

    private static int Digits(BigInteger value) => value.IsZero ? 0 : (int)Math.Floor(BigInteger.Log10(value) + 1e-12) + 1;
}
