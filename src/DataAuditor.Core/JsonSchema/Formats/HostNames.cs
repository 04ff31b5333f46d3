using System.Text;

namespace DataAuditor.JsonSchema.Formats;

/// <summary>Host names of RFC 1123, with A-labels that decode to what RFC 5891 allows, and those in Unicode.</summary>
internal static class HostNames
{
    private const int MostCharacters = 253;
    private const int MostLabelCharacters = 63;
    private const string EncodedPrefix = "xn--";

    public static bool IsHostName(ReadOnlySpan<char> text) => Ascii.IsValid(text) && IsName(text, ".");

    public static bool IsInternationalHostName(ReadOnlySpan<char> text) => IsName(text, ".\u3002\uFF0E\uFF61");

    private static bool IsName(ReadOnlySpan<char> text, string separators)
    {
        var labels = new List<string>();
        var length = -1;
        foreach (var range in text.SplitAny(separators))
        {
            if (ToUnicode(text[range], out var encodedLength) is not { } label) return false;

            labels.Add(label);
            length += encodedLength + 1;
        }

        return length <= MostCharacters && BidiRule.Holds(labels);
    }

    /// <summary>A label in Unicode; null if it is no label.</summary>
    /// <param name="length">Characters of the label in ASCII.</param>
    private static string? ToUnicode(ReadOnlySpan<char> label, out int length)
    {
        length = label.Length;
        if (label.Length is 0 or > MostLabelCharacters || label[0] == '-' || label[^1] == '-') return null;
        if (label.StartsWith(EncodedPrefix, StringComparison.OrdinalIgnoreCase)) return Decode(label[EncodedPrefix.Length..].ToString());
        if (Ascii.IsValid(label)) return IsLettersDigitsHyphens(label) ? label.ToString() : null;

        var unicode = label.ToString();
        length = EncodedPrefix.Length + (Punycode.Encode(unicode)?.Length ?? MostLabelCharacters);
        return length <= MostLabelCharacters && IsUnicodeLabel(unicode) ? unicode : null;
    }

    private static string? Decode(string encoded)
    {
        var unicode = Punycode.Decode(encoded);

        // Only what would be encoded to the same text is an A-label.
        return unicode is not null && !Ascii.IsValid(unicode) && string.Equals(Punycode.Encode(unicode), encoded, StringComparison.OrdinalIgnoreCase) && IsUnicodeLabel(unicode)
            ? unicode
            : null;
    }

    private static bool IsLettersDigitsHyphens(ReadOnlySpan<char> label)
    {
        foreach (var character in label)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character != '-') return false;
        }

        return true;
    }

    private static bool IsUnicodeLabel(string label)
    {
        int[] codePoints = [.. label.EnumerateRunes().Select(rune => rune.Value)];
        if (codePoints.Length > 3 && codePoints[2] == '-' && codePoints[3] == '-') return false;
        if (codePoints[0] == '-' || codePoints[^1] == '-' || IdnaCodePoints.IsMark(codePoints[0])) return false;

        for (var index = 0; index < codePoints.Length; index++)
        {
            if (!IdnaCodePoints.IsAllowed(codePoints[index]) && !IdnaContext.Allows(codePoints, index)) return false;
        }

        return true;
    }
}
