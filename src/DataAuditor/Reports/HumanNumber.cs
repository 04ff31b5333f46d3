using System.Globalization;

namespace DataAuditor.Reports;

/// <summary>Numbers as people read them: four significant digits, the same in every culture.</summary>
internal static class HumanNumber
{
    private const int SignificantDigits = 4;

    public static string Short(double value)
    {
        var size = Math.Abs(value);
        if (value == 0) return "0";
        if (!double.IsFinite(value)) return Full(value);
        if (size is < 1e-4 or >= 1e15) return value.ToString("0.###e+0", CultureInfo.InvariantCulture);
        if (size >= 1000) return value.ToString("#,0", CultureInfo.InvariantCulture);

        var decimals = SignificantDigits - 1 - (int)Math.Floor(Math.Log10(size));
        return value.ToString("0." + new string('#', decimals), CultureInfo.InvariantCulture);
    }

    /// <summary>Every digit that it takes to read the same number back.</summary>
    public static string Full(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Two decimals without the zero before them, for the cells of a matrix.</summary>
    public static string Cell(double value)
    {
        var text = value.ToString("0.00", CultureInfo.InvariantCulture);
        return text.StartsWith("0.", StringComparison.Ordinal) ? text[1..] : text;
    }

    public static string Count(long value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    public static string Count(long value, string one, string many) => $"{Count(value)} {(value == 1 ? one : many)}";

    /// <summary>A share of 0.0213 as <c>2.13 %</c>.</summary>
    public static string Percent(double share)
    {
        var percent = share * 100;
        var format = Math.Abs(percent) >= 10 ? "0.#" : "0.##";
        return share > 0 && percent < 0.005
            ? "< 0.01 %"
            : percent.ToString(format, CultureInfo.InvariantCulture) + " %";
    }
}
