namespace DataAuditor.Metrics.SensitiveSpans.Forms;

/// <summary>Questions about the characters around a place in a text.</summary>
internal static class Characters
{
    /// <summary>The character there; a zero character beyond either end.</summary>
    public static char At(this ReadOnlySpan<char> text, int place) => (uint)place < (uint)text.Length ? text[place] : '\0';

    private static readonly bool[] AsciiWords = [.. Enumerable.Range(0, 128).Select(static one => char.IsAsciiLetterOrDigit((char)one) || one == '_')];

    /// <summary>A letter of any script, a digit or an underscore.</summary>
    public static bool IsWord(char one) => one < 128 ? AsciiWords[one] : char.IsLetterOrDigit(one);

    public static bool IsBlank(char one) => one is ' ' or '\t' or '\r' or '\n';

    /// <summary>Where a run of characters ends.</summary>
    /// <param name="most">The run's most characters: what keeps every look ahead short.</param>
    public static int RunEnd(this ReadOnlySpan<char> text, int start, int most, Func<char, bool> belongs)
    {
        var end = start;
        var last = Math.Min(text.Length, start + most);
        while (end < last && belongs(text[end])) end++;
        return end;
    }

    /// <summary>Where a run of characters begins that ends before a place.</summary>
    public static int RunStart(this ReadOnlySpan<char> text, int end, int most, Func<char, bool> belongs)
    {
        var start = end;
        var first = Math.Max(0, end - most);
        while (start > first && belongs(text[start - 1])) start--;
        return start;
    }

    public static bool HasAt(this ReadOnlySpan<char> text, int place, ReadOnlySpan<char> what, StringComparison comparison = StringComparison.Ordinal) =>
        (uint)place <= (uint)text.Length && text[place..].StartsWith(what, comparison);

    /// <summary>Whether all characters of a part are the same sign, or none is there.</summary>
    public static bool IsOneSign(ReadOnlySpan<char> part) => part.IsEmpty || !part.ContainsAnyExcept(part[0]);
}
