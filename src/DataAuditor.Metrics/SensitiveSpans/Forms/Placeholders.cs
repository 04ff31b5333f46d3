namespace DataAuditor.Metrics.SensitiveSpans.Forms;

/// <summary>What stands where something sensitive was taken out.</summary>
internal static class Placeholders
{
    private static readonly string[] Words =
        ["null", "none", "nil", "true", "false", "yes", "no", "undefined", "unknown", "empty", "n/a", "redacted", "masked", "filtered", "hidden", "removed", "anonymous", "anonymized"];

    /// <summary>A word for nothing, one sign all along, or something in brackets that a template left open.</summary>
    public static bool Is(ReadOnlySpan<char> value)
    {
        if (value is [] or ['<', ..] or ['[', ..] or ['{', ..] or ['$', '{' or '(', ..] or ['%', _]) return true;
        if (Characters.IsOneSign(value) && !char.IsAsciiDigit(value[0])) return true;
        if (!value.ContainsAnyExcept('*', '•', '.') || value.Count('*') > 2) return true;

        foreach (var word in Words)
        {
            if (value.Equals(word, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
