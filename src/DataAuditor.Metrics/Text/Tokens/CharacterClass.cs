using System.Globalization;
using System.Text;

namespace DataAuditor.Metrics.Text.Tokens;

/// <summary>Classes of characters as Python has them, which the published tokenizers are written in.</summary>
internal static class CharacterClass
{
    /// <summary>What <c>str.split</c> parts at: Unicode's white space, and the four information separators.</summary>
    public static bool IsSpace(char character) => character switch
    {
        > ' ' and < '\x80' => false,
        <= ' ' => character is ' ' or (>= '\t' and <= '\r') or (>= '\x1c' and <= '\x1f'),
        _ => char.IsWhiteSpace(character),
    };

    /// <summary>What <c>\w</c> matches: letters, whatever has a numeric value, and the underscore; not combining marks.</summary>
    public static bool IsWord(Rune rune) => rune.IsAscii
        ? char.IsAsciiLetterOrDigit((char)rune.Value) || rune.Value == '_'
        : Rune.IsLetter(rune) || Rune.IsNumber(rune);

    /// <summary>What <c>string.punctuation</c> holds.</summary>
    public static bool IsAsciiPunctuation(char character) =>
        character is (>= '!' and <= '/') or (>= ':' and <= '@') or (>= '[' and <= '`') or (>= '{' and <= '~');

    /// <summary>Unicode's Cased, for characters that are not <see cref="IsCaseIgnorable"/>.</summary>
    public static bool IsCased(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter => true,
        UnicodeCategory.OtherLetter => rune.Value is 0xAA or 0xBA,
        UnicodeCategory.LetterNumber => rune.Value is >= 0x2160 and <= 0x217F,
        UnicodeCategory.OtherSymbol => rune.Value is (>= 0x24B6 and <= 0x24E9) or (>= 0x1F130 and <= 0x1F149) or (>= 0x1F150 and <= 0x1F169) or (>= 0x1F170 and <= 0x1F189),
        _ => false,
    };

    /// <summary>Unicode's Case_Ignorable: marks that stand within a word without ending it.</summary>
    public static bool IsCaseIgnorable(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.ModifierLetter or UnicodeCategory.ModifierSymbol => true,
        _ => WordBreakProperty.Of(rune.Value) is WordBreakClass.MidLetter or WordBreakClass.MidNumberOrLetter or WordBreakClass.SingleQuote,
    };
}
