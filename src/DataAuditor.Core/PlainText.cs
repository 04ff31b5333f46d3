using System.Globalization;
using System.Text;

namespace DataAuditor;

/// <summary>Makes text from data safe to look at: one line, of bounded length, without characters that hide or reorder what stands there.</summary>
public static class PlainText
{
    public static string OneLine(string text, int maxLength = 120)
    {
        var shown = new StringBuilder(Math.Min(text.Length, maxLength) + 8);
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            if (shown.Length >= maxLength) return shown.Append('…').ToString();

            _ = Rune.DecodeFromUtf16(rest, out var rune, out var consumed);
            rest = rest[consumed..];
            Append(shown, rune);
        }

        return shown.ToString();
    }

    private static void Append(StringBuilder shown, Rune rune)
    {
        if (rune.Value == '\n') shown.Append('↵');
        else if (rune.Value == '\t') shown.Append(' ');
        else if (rune.Value == '\r') return;
        else if (IsHidden(rune)) shown.Append(CultureInfo.InvariantCulture, $"⟨U+{rune.Value:X4}⟩");
        else shown.Append(rune);
    }

    /// <summary>Terminal escapes, changes of the reading direction, zero-width and invalid characters; the two joiners that scripts and emoji need stay.</summary>
    private static bool IsHidden(Rune rune) => rune.Value switch
    {
        0x200C or 0x200D => false,
        >= 0xFDD0 and <= 0xFDEF => true,
        var value when (value & 0xFFFE) == 0xFFFE => true,
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator,
    };
}
