using System.Globalization;

namespace DataAuditor.Reports;

/// <summary>Numbers as reports show them, where there is room for separators and units.</summary>
internal static class HumanNumber
{
    /// <summary>Four significant digits, thousands apart.</summary>
    public static string Short(double value) =>
        Math.Abs(value) is >= 1000 and < 1e15 ? value.ToString("#,0", CultureInfo.InvariantCulture) : Number.Format(value);

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
