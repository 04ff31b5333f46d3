using System.Globalization;
using System.Text;

namespace DataAuditor.Models.Tokenizers.Patterns;

/// <summary>A text with one UTF-16 unit for each code point.</summary>
/// <param name="Text">The text; in the place of a surrogate pair stands a rare character of the same category.</param>
/// <param name="Places">For each unit, and for the end, the place in the original.</param>
internal readonly record struct SingleUnits(string Text, int[] Places)
{
    public static SingleUnits Of(ReadOnlySpan<char> text)
    {
        var units = new StringBuilder(text.Length);
        var places = new List<int>(text.Length + 1);
        var place = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            units.Append(rune.IsBmp ? (char)rune.Value : StandIn(Rune.GetUnicodeCategory(rune)));
            places.Add(place);
            place += rune.Utf16SequenceLength;
        }

        places.Add(place);
        return new SingleUnits(units.ToString(), [.. places]);
    }

    private static char StandIn(UnicodeCategory category) => category switch
    {
        UnicodeCategory.UppercaseLetter => '\u2C80',
        UnicodeCategory.LowercaseLetter => '\u2CE4',
        UnicodeCategory.ModifierLetter => '\uA4F8',
        UnicodeCategory.OtherLetter => '\uA4D0',
        UnicodeCategory.NonSpacingMark => '\uA6F0',
        UnicodeCategory.SpacingCombiningMark => '\uA880',
        UnicodeCategory.EnclosingMark => '\uA670',
        UnicodeCategory.DecimalDigitNumber => '\uA620',
        UnicodeCategory.LetterNumber => '\uA6E6',
        UnicodeCategory.OtherNumber => '\uA830',
        UnicodeCategory.OtherPunctuation => '\uA4FE',
        UnicodeCategory.DashPunctuation => '\u2E17',
        UnicodeCategory.MathSymbol => '\u2B30',
        UnicodeCategory.CurrencySymbol => '\uA838',
        UnicodeCategory.ModifierSymbol => '\uA700',
        UnicodeCategory.OtherSymbol => '\uA490',
        UnicodeCategory.Format => '\u206A',
        UnicodeCategory.PrivateUse => '\uE000',
        _ => '\uFFFF',
    };
}
