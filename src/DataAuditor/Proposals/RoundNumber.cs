using System.Globalization;

namespace DataAuditor.Proposals;

/// <summary>Limits that read as if a person had chosen them: two significant digits, rounded so that what held still holds.</summary>
internal static class RoundNumber
{
    /// <summary>The least number of two digits that is not below a value: 0.0432 gives 0.044.</summary>
    public static double Up(double value) => value < 0 ? -Down(-value) : Outward(value);

    /// <summary>The greatest number of two digits that is not above a value: 0.9987 gives 0.99.</summary>
    public static double Down(double value)
    {
        if (value < 0) return -Outward(-value);
        if (value == 0) return 0;

        var (digits, exponent) = Split(value);
        var down = Of(Math.Ceiling(digits), exponent);
        return down <= value ? down : Of(Math.Ceiling(digits) - 1, exponent);
    }

    private static double Outward(double value)
    {
        if (value == 0) return 0;

        var (digits, exponent) = Split(value);
        var up = Of(Math.Floor(digits), exponent);
        return up >= value ? up : Of(Math.Floor(digits) + 1, exponent);
    }

    /// <summary>A positive value as a number from 10 to 100 times a power of ten.</summary>
    private static (double Digits, int Exponent) Split(double value)
    {
        var exponent = (int)Math.Floor(Math.Log10(value)) - 1;
        return (value / Math.Pow(10, exponent), exponent);
    }

    /// <summary>By way of decimal text, since a product of powers of ten would not be the number that is written.</summary>
    private static double Of(double digits, int exponent) =>
        double.Parse(string.Create(CultureInfo.InvariantCulture, $"{digits}E{exponent}"), CultureInfo.InvariantCulture);
}
