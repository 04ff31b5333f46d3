namespace DataAuditor.Metrics.Text.Tokens;

/// <summary>
/// Word boundaries by the default rules of Unicode Standard Annex #29 (WB1 to WB999). Scripts without spaces are not looked up in a
/// dictionary, as the default rules have it: of Han, Hiragana and Thai each character stands alone.
/// </summary>
internal static class WordBreaks
{
    /// <summary>The end of the segment that starts here.</summary>
    /// <param name="isWord">Whether the segment holds a letter, an ideograph or a number.</param>
    public static int Next(ReadOnlySpan<char> text, int start, out bool isWord)
    {
        // Letters, digits and the underscore of ASCII never part (WB5, WB8 to WB10, WB13a, WB13b); most words are one such run.
        var at = start;
        while (at < text.Length && IsAsciiWord(text[at])) at++;
        if (at == start) return WordSegment.End(text, start, out isWord);

        isWord = text[start] != '_' || text[start..at].ContainsAnyExcept('_');
        if (at == text.Length || EndsAsciiWord(text[at])) return at;

        var end = WordSegment.End(text, at - 1, out var isLaterWord);
        isWord |= isLaterWord;
        return end;
    }

    private static bool IsAsciiWord(char character) => char.IsAsciiLetterOrDigit(character) || character == '_';

    /// <summary>Whether no rule joins this character to an ASCII letter, digit or underscore before it.</summary>
    private static bool EndsAsciiWord(char next) => next < 0x80 && next is not ('\'' or '.' or ':' or ',' or ';');
}
