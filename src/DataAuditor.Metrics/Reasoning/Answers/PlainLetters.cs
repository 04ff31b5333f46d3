using System.Text.RegularExpressions;

namespace DataAuditor.Metrics.Reasoning.Answers;

/// <summary>The characters of an answer without what only sets them: equal for answers that are written the same way.</summary>
internal static partial class PlainLetters
{
    public static string Of(string text)
    {
        var plain = Setting().Replace(text, " ");
        plain = TextCommand().Replace(plain, "${words}");
        plain = Blank().Replace(plain, " ").Trim();
        plain = Loose().Replace(plain, "");
        plain = plain.TrimEnd('.', ',', ';').Trim();
        if (Lone().Match(plain) is { Success: true } lone) plain = lone.Groups["letter"].Value;
        return plain.Length > 2 && Words().IsMatch(plain) ? plain.ToLowerInvariant() : plain;
    }

    /// <summary>Whether they are more than words.</summary>
    public static bool AreFormula(string letters) => !Words().IsMatch(letters);

    [GeneratedRegex(@"\$|\\left(?![a-z])|\\right(?![a-z])|\\[,;:! ]|\\quad|~")]
    private static partial Regex Setting();

    [GeneratedRegex(@"\\(?:text|textbf|textit|textrm|textnormal|mbox|mathrm|mathbf)\s*\{(?<words>[^{}]*)\}")]
    private static partial Regex TextCommand();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();

    /// <summary>Blanks that part no two words and no two numbers.</summary>
    [GeneratedRegex(@"(?<![A-Za-z0-9]) | (?![A-Za-z0-9])")]
    private static partial Regex Loose();

    [GeneratedRegex(@"^\((?<letter>[A-Za-z])\)$")]
    private static partial Regex Lone();

    [GeneratedRegex(@"^[\p{L}][\p{L} '-]*$")]
    private static partial Regex Words();
}
