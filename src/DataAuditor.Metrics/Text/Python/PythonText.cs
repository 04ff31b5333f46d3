using System.Globalization;
using System.Text;

namespace DataAuditor.Metrics.Text.Python;

/// <summary>What Python's <c>str</c> methods say of characters, where .NET says otherwise: published checks of text are defined by them.</summary>
internal static class PythonText
{
    /// <summary>Capitals that Unicode does not count among the letters: Roman numerals, circled and squared capitals.</summary>
    private static readonly (int First, int Last)[] UpperSymbols = [(0x2160, 0x216F), (0x24B6, 0x24CF), (0x1F130, 0x1F149), (0x1F150, 0x1F169), (0x1F170, 0x1F189)];

    /// <summary>The same for small letters: ordinal indicators, modifier letters, subscripts, small Roman numerals, circled letters.</summary>
    private static readonly (int First, int Last)[] LowerSymbols =
    [
        (0xAA, 0xAA), (0xBA, 0xBA), (0x2B0, 0x2B8), (0x2C0, 0x2C1), (0x2E0, 0x2E4), (0x345, 0x345), (0x37A, 0x37A), (0x1D2C, 0x1D6A), (0x1D78, 0x1D78),
        (0x1D9B, 0x1DBF), (0x2071, 0x2071), (0x207F, 0x207F), (0x2090, 0x209C), (0x2170, 0x217F), (0x24D0, 0x24E9), (0x2C7C, 0x2C7D), (0xA69C, 0xA69D),
        (0xA770, 0xA770), (0xA7F8, 0xA7F9), (0xAB5C, 0xAB5F),
    ];

    /// <summary>Whether <c>\s</c> matches it and <c>strip</c> takes it away: white space, and the four information separators.</summary>
    public static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is >= '\x1c' and <= '\x1f';

    /// <summary>Whether <c>\w</c> matches it: letters, numbers of every kind and the underscore, but neither combining marks nor other connectors.</summary>
    public static bool IsWord(Rune rune) => rune.Value == '_' || Rune.IsLetter(rune) || Rune.IsNumber(rune);

    public static string Strip(string text)
    {
        var (start, end) = (0, TrimmedLength(text));
        while (start < end && IsSpace(text[start])) start++;
        return text[start..end];
    }

    /// <summary>The length without trailing white space.</summary>
    public static int TrimmedLength(string text)
    {
        var end = text.Length;
        while (end > 0 && IsSpace(text[end - 1])) end--;
        return end;
    }

    public static bool IsBlank(string text) => text.All(IsSpace);

    /// <summary>The small letters; the dotted capital I becomes two characters, as Unicode's full mapping has it.</summary>
    public static string Lower(string text) => text.ToLowerInvariant().Replace("İ", "i\u0307", StringComparison.Ordinal);

    /// <summary>Whether there is a capital and nothing small or in title case.</summary>
    public static bool IsUpper(string text) => HasOneCase(text, IsUpper, IsLower);

    /// <summary>Whether there is a small letter and nothing capital or in title case.</summary>
    public static bool IsLower(string text) => HasOneCase(text, IsLower, IsUpper);

    /// <summary>The number of runs of word characters.</summary>
    public static int WordCount(string text)
    {
        var (count, inside) = (0, false);
        foreach (var rune in text.EnumerateRunes())
        {
            var word = IsWord(rune);
            if (word && !inside) count++;
            inside = word;
        }

        return count;
    }

    public static bool IsUpper(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.UppercaseLetter || IsIn(UpperSymbols, rune);

    public static bool IsLower(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.LowercaseLetter || IsIn(LowerSymbols, rune);

    private static bool HasOneCase(string text, Func<Rune, bool> asked, Func<Rune, bool> other)
    {
        var found = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (other(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.TitlecaseLetter) return false;
            found = found || asked(rune);
        }

        return found;
    }

    private static bool IsIn((int First, int Last)[] ranges, Rune rune) => Array.Exists(ranges, range => rune.Value >= range.First && rune.Value <= range.Last);
}
