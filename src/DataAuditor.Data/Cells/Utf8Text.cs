using System.Buffers;
using System.Text;

namespace DataAuditor.Data.Cells;

/// <summary>UTF-8 from files that nobody vouches for.</summary>
internal static class Utf8Text
{
    private const int MaxQuoted = 40;

    /// <summary>Bytes before the first that is no UTF-8.</summary>
    public static int ValidLength(ReadOnlySpan<byte> bytes)
    {
        var valid = 0;
        while (valid < bytes.Length && Rune.DecodeFromUtf8(bytes[valid..], out _, out var taken) is OperationStatus.Done) valid += taken;
        return valid;
    }

    /// <summary>For a message: at most 40 characters, control characters written as escapes.</summary>
    public static string Quote(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, 8 * MaxQuoted)]);
        return Quote(text, cut: bytes.Length > 8 * MaxQuoted);
    }

    public static string Quote(string text) => Quote(text, cut: false);

    private static string Quote(string text, bool cut)
    {
        var quoted = new StringBuilder("'");
        var shown = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (shown++ == MaxQuoted)
            {
                cut = true;
                break;
            }

            var isControl = Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format
                or System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator;
            quoted.Append(isControl ? $"\\u{rune.Value:X4}" : rune.ToString());
        }

        return quoted.Append(cut ? "…'" : "'").ToString();
    }
}
