namespace DataAuditor.JsonSchema.Formats;

/// <summary>Durations of RFC 3339, appendix A: whole numbers, units in order and without gaps, weeks alone.</summary>
internal static class Durations
{
    public static bool IsDuration(ReadOnlySpan<char> text)
    {
        if (text.Length < 3 || text[0] != 'P') return false;

        text = text[1..];
        var mark = text.IndexOf('T');
        var date = mark < 0 ? text : text[..mark];
        if (mark >= 0 && !IsRun(text[(mark + 1)..], "HMS")) return false;

        return date.IsEmpty ? mark >= 0 : IsRun(date, "YMD") || (mark < 0 && IsRun(date, "W"));
    }

    /// <summary>Whether a text is numbers with units that follow one another in a list of units; at least one.</summary>
    private static bool IsRun(ReadOnlySpan<char> text, string units)
    {
        var last = -1;
        while (!text.IsEmpty)
        {
            var digits = Digits.Count(text);
            if (digits == 0 || digits == text.Length) return false;

            var unit = units.IndexOf(text[digits], StringComparison.Ordinal);
            if (unit < 0 || (last >= 0 && unit != last + 1)) return false;

            last = unit;
            text = text[(digits + 1)..];
        }

        return last >= 0;
    }
}
