using System.Globalization;

namespace DataAuditor;

/// <summary>Numbers for people, the same in every culture and front-end.</summary>
public static class Number
{
    /// <summary>Four significant digits, no exponent for common sizes: <c>0.132</c>, <c>10000</c>, <c>1.2e-7</c>.</summary>
    public static string Format(double value)
    {
        if (value == 0) return "0";
        if (!double.IsFinite(value)) return Exact(value);

        var magnitude = Math.Abs(value);
        if (magnitude >= 1e15 || magnitude < 1e-4) return value.ToString("0.###e+0", CultureInfo.InvariantCulture);
        if (magnitude >= 1000) return Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);

        var decimals = Math.Clamp(3 - (int)Math.Floor(Math.Log10(magnitude)), 0, 8);
        return Math.Round(value, decimals).ToString("0.########", CultureInfo.InvariantCulture);
    }

    /// <summary>A large count with its thousands apart, rounded up to two digits: <c>4,300</c>.</summary>
    public static string Roughly(long count)
    {
        long unit = 1;
        while (count / unit >= 100) unit *= 10;
        return ((count + unit - 1) / unit * unit).ToString("N0", CultureInfo.InvariantCulture);
    }

    /// <summary>Every digit that distinguishes the value from its neighbours: for limits, which must read as the user wrote them.</summary>
    public static string Exact(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
