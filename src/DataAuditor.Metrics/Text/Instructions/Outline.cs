using System.Globalization;
using DataAuditor.Metrics.Text.Python;

namespace DataAuditor.Metrics.Text.Instructions;

/// <summary>What instructions on the pieces of a response have in common.</summary>
internal static class Outline
{
    /// <summary>Whether a piece other than the first and the last holds nothing but white space.</summary>
    public static bool InnerBlank(string[] pieces) => pieces.Length > 2 && Array.Exists(pieces[1..^1], PythonText.IsBlank);

    /// <summary>Null when the numbers are the same.</summary>
    public static string? Differs(int count, int expected, string noun) =>
        count == expected ? null : string.Create(CultureInfo.InvariantCulture, $"has {count} {noun}, not {expected}");
}
