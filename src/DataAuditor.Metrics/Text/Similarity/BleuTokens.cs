using System.Text;
using DataAuditor.Metrics.Text.Tokens;

namespace DataAuditor.Metrics.Text.Similarity;

/// <summary>The tokenizations that BLEU is published with.</summary>
public static class BleuTokens
{
    /// <summary>By NIST's script mteval-v13a, sacreBLEU's default: ASCII punctuation parts, within numbers excepted.</summary>
    public static IReadOnlyList<string> Mteval13a(string text)
    {
        var line = text.TrimEnd()
            .Replace("<skipped>", "", StringComparison.Ordinal)
            .Replace("-\n", "", StringComparison.Ordinal)
            .Replace('\n', ' ')
            .Replace("&quot;", "\"", StringComparison.Ordinal)
            .Replace("&amp;", "&", StringComparison.Ordinal)
            .Replace("&lt;", "<", StringComparison.Ordinal)
            .Replace("&gt;", ">", StringComparison.Ordinal);
        var runes = Runes($" {line} ");
        runes = Around(runes, static rune => rune.IsAscii && CharacterClass.IsAsciiPunctuation((char)rune.Value) && rune.Value is not ('\'' or ',' or '-' or '.'));
        runes = AfterPair(runes, static left => !IsAsciiDigit(left), static right => right.Value is '.' or ',');
        runes = BeforePair(runes, static left => left.Value is '.' or ',', static right => !IsAsciiDigit(right));
        runes = AfterPair(runes, IsAsciiDigit, static right => right.Value is '-');
        return Split(runes);
    }

    /// <summary>By the script's version 14, sacreBLEU's <c>intl</c>: all punctuation of Unicode parts, between numbers excepted, and every symbol.</summary>
    public static IReadOnlyList<string> International(string text)
    {
        var runes = Runes(text.TrimEnd());
        runes = AfterPair(runes, static left => !Rune.IsNumber(left), Rune.IsPunctuation);
        runes = BeforePair(runes, Rune.IsPunctuation, static right => !Rune.IsNumber(right));
        return Split(Around(runes, Rune.IsSymbol));
    }

    /// <summary>What white space parts.</summary>
    public static IReadOnlyList<string> Whitespace(string text) => Split(Runes(text));

    private static bool IsAsciiDigit(Rune rune) => rune.IsAscii && Rune.IsDigit(rune);

    private static List<Rune> Runes(string text) => [.. text.EnumerateRunes()];

    /// <summary>Spaces on both sides.</summary>
    private static List<Rune> Around(List<Rune> runes, Func<Rune, bool> isMark) =>
        [.. runes.SelectMany(rune => isMark(rune) ? [Space, rune, Space] : (Rune[])[rune])];

    /// <summary>Spaces before and after the second of two; from left to right, and none is in two pairs.</summary>
    private static List<Rune> AfterPair(List<Rune> runes, Func<Rune, bool> isFirst, Func<Rune, bool> isSecond) =>
        Pairs(runes, isFirst, isSecond, static (first, second) => [first, Space, second, Space]);

    /// <summary>Spaces before and after the first of two.</summary>
    private static List<Rune> BeforePair(List<Rune> runes, Func<Rune, bool> isFirst, Func<Rune, bool> isSecond) =>
        Pairs(runes, isFirst, isSecond, static (first, second) => [Space, first, Space, second]);

    private static List<Rune> Pairs(List<Rune> runes, Func<Rune, bool> isFirst, Func<Rune, bool> isSecond, Func<Rune, Rune, Rune[]> part)
    {
        var parted = new List<Rune>(runes.Count * 2);
        for (var at = 0; at < runes.Count; at++)
        {
            var isPair = at + 1 < runes.Count && isFirst(runes[at]) && isSecond(runes[at + 1]);
            if (isPair) parted.AddRange(part(runes[at], runes[++at]));
            else parted.Add(runes[at]);
        }

        return parted;
    }

    private static List<string> Split(List<Rune> runes)
    {
        List<string> tokens = [];
        foreach (var token in new WhitespaceTokenizer().Split(string.Concat(runes))) tokens.Add(token.ToString());
        return tokens;
    }

    private static Rune Space { get; } = new(' ');
}
