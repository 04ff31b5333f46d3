using System.Globalization;
using System.Text;

namespace DataAuditor;

/// <summary>Text from data on one harmless line: names and values are hostile until shown otherwise.</summary>
public static class PlainText
{
    /// <summary>Control, format and separator characters become escapes, so that no name breaks a line, moves a cursor or turns text around.</summary>
    public static string OneLine(string text, int maxLength = 120)
    {
        var cut = text.Length > maxLength ? text[..(char.IsHighSurrogate(text[maxLength - 1]) ? maxLength - 1 : maxLength)] + "…" : text;
        if (!cut.Any(IsHostile)) return cut;

        var escaped = new StringBuilder(cut.Length + 16);
        foreach (var character in cut)
        {
            if (IsHostile(character)) escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
            else escaped.Append(character);
        }

        return escaped.ToString();
    }

    private static bool IsHostile(char character) => char.GetUnicodeCategory(character)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
