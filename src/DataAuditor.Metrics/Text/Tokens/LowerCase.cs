using System.Text;

namespace DataAuditor.Metrics.Text.Tokens;

/// <summary>Lower case by Unicode's full mapping, as Python's <c>str.lower</c>: İ becomes two characters, and Σ at the end of a word ς.</summary>
internal static class LowerCase
{
    private const char CapitalIWithDot = 'İ';
    private const char CombiningDot = '\u0307';
    private const char CapitalSigma = 'Σ';

    /// <returns>The text in lower case, in the buffer.</returns>
    public static Span<char> Of(ReadOnlySpan<char> text, scoped ref RentedText buffer)
    {
        var lower = buffer.Rent(text.Length + text.Count(CapitalIWithDot));
        var (from, to) = (0, 0);
        while (text[from..].IndexOfAny(CapitalIWithDot, CapitalSigma) is var length && length >= 0)
        {
            text.Slice(from, length).ToLowerInvariant(lower[to..]);
            from += length;
            to += length;
            if (text[from] == CapitalSigma)
            {
                lower[to++] = IsFinal(text, from) ? 'ς' : 'σ';
            }
            else
            {
                lower[to++] = 'i';
                lower[to++] = CombiningDot;
            }

            from++;
        }

        text[from..].ToLowerInvariant(lower[to..]);
        return lower;
    }

    /// <summary>Whether a cased letter stands before and none after, marks between left aside (SpecialCasing, Final_Sigma).</summary>
    private static bool IsFinal(ReadOnlySpan<char> text, int sigma)
    {
        var before = text[..sigma];
        Rune rune;
        do
        {
            if (before.IsEmpty) return false;
            Rune.DecodeLastFromUtf16(before, out rune, out var length);
            before = before[..^length];
        }
        while (CharacterClass.IsCaseIgnorable(rune));
        if (!CharacterClass.IsCased(rune)) return false;

        var after = text[(sigma + 1)..];
        do
        {
            if (after.IsEmpty) return true;
            Rune.DecodeFromUtf16(after, out rune, out var length);
            after = after[length..];
        }
        while (CharacterClass.IsCaseIgnorable(rune));
        return !CharacterClass.IsCased(rune);
    }
}
