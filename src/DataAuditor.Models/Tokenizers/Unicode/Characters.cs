using System.Globalization;
using System.Text;

namespace DataAuditor.Models.Tokenizers.Unicode;

/// <summary>Traits of characters, from a table for the basic plane.</summary>
internal static class Characters
{
    private static readonly CharacterTraits[] BasicPlane = Table();

    public static CharacterTraits Of(char unit) => BasicPlane[unit];

    public static bool Has(Rune rune, CharacterTraits traits) =>
        ((rune.IsBmp ? BasicPlane[rune.Value] : Traits(rune.Value)) & traits) != CharacterTraits.None;

    /// <summary>Whether the character at an index, which may be the first half of a surrogate pair, has one of the traits.</summary>
    public static bool Has(ReadOnlySpan<char> text, int index, CharacterTraits traits)
    {
        var unit = text[index];
        return char.IsHighSurrogate(unit) ? Has(RuneAt(text, index), traits) : (BasicPlane[unit] & traits) != CharacterTraits.None;
    }

    /// <summary>The number of UTF-16 units of the character at an index.</summary>
    public static int Length(ReadOnlySpan<char> text, int index) => char.IsHighSurrogate(text[index]) ? 2 : 1;

    /// <summary>The character at an index of a text without broken surrogate pairs.</summary>
    public static Rune RuneAt(ReadOnlySpan<char> text, int index) =>
        char.IsHighSurrogate(text[index]) ? new Rune(text[index], text[index + 1]) : new Rune(text[index]);

    /// <summary>The end of the run of characters with one of the traits that starts at an index.</summary>
    public static int RunEnd(ReadOnlySpan<char> text, int index, CharacterTraits traits)
    {
        while (index < text.Length && Has(text, index, traits)) index += Length(text, index);
        return index;
    }

    private static CharacterTraits[] Table()
    {
        var table = new CharacterTraits[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++) table[i] = Traits(i);
        return table;
    }

    private static CharacterTraits Traits(int codePoint)
    {
        var traits = OfCategory(CharUnicodeInfo.GetUnicodeCategory(codePoint));
        if (codePoint < 128 && (char.IsPunctuation((char)codePoint) || char.IsSymbol((char)codePoint))) traits |= CharacterTraits.Punctuation;
        if (codePoint <= char.MaxValue && char.IsWhiteSpace((char)codePoint)) traits |= CharacterTraits.Space;
        if (codePoint is '\t' or '\n' or '\r') traits &= ~CharacterTraits.Control;
        if (IsAlphabeticOtherwise(codePoint)) traits |= CharacterTraits.Word;
        return traits;
    }

    /// <summary>Joiners, and the encircled and squared letters that are symbols by category and alphabetic by property.</summary>
    private static bool IsAlphabeticOtherwise(int codePoint) => codePoint is
        0x200C or 0x200D or (>= 0x24B6 and <= 0x24E9) or (>= 0x1F130 and <= 0x1F149) or (>= 0x1F150 and <= 0x1F169) or (>= 0x1F170 and <= 0x1F189);

    private static CharacterTraits OfCategory(UnicodeCategory category) => category switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter => CharacterTraits.Letter | CharacterTraits.Word,
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber => CharacterTraits.Number | CharacterTraits.Word,
        UnicodeCategory.OtherNumber => CharacterTraits.Number,
        UnicodeCategory.NonSpacingMark => CharacterTraits.Mark | CharacterTraits.NonspacingMark | CharacterTraits.Word,
        UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => CharacterTraits.Mark | CharacterTraits.Word,
        UnicodeCategory.ConnectorPunctuation => CharacterTraits.Punctuation | CharacterTraits.Word,
        UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation
            or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation => CharacterTraits.Punctuation,
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate => CharacterTraits.Control,
        _ => CharacterTraits.None,
    };
}
