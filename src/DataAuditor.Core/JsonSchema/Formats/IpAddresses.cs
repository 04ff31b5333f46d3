namespace DataAuditor.JsonSchema.Formats;

/// <summary>IP addresses as RFC 2673 (version 4) and RFC 4291 (version 6) write them.</summary>
internal static class IpAddresses
{
    private const int Groups = 8;

    public static bool IsVersion4(ReadOnlySpan<char> text)
    {
        for (var part = 0; part < 4; part++)
        {
            var digits = Digits.Count(text);
            if (digits is 0 or > 3 || (digits > 1 && text[0] == '0') || Digits.Parse(text[..digits]) > 255) return false;

            text = text[digits..];
            if (part == 3) break;
            if (text.IsEmpty || text[0] != '.') return false;

            text = text[1..];
        }

        return text.IsEmpty;
    }

    public static bool IsVersion6(ReadOnlySpan<char> text)
    {
        var gap = text.IndexOf("::");
        if (gap < 0) return CountGroups(text, mayEndInVersion4: true) == Groups;

        var before = text[..gap];
        var after = text[(gap + 2)..];
        var left = before.IsEmpty ? 0 : CountGroups(before, mayEndInVersion4: false);
        var right = after.IsEmpty ? 0 : CountGroups(after, mayEndInVersion4: true);
        return left >= 0 && right >= 0 && left + right < Groups;
    }

    /// <summary>How many groups of 16 bits are written; -1 if one is malformed.</summary>
    private static int CountGroups(ReadOnlySpan<char> text, bool mayEndInVersion4)
    {
        var count = 0;
        while (true)
        {
            var colon = text.IndexOf(':');
            var group = colon < 0 ? text : text[..colon];
            if (colon < 0 && mayEndInVersion4 && group.Contains('.')) return IsVersion4(group) ? count + 2 : -1;
            if (!IsGroup(group)) return -1;

            count++;
            if (colon < 0) return count;

            text = text[(colon + 1)..];
        }
    }

    private static bool IsGroup(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (!char.IsAsciiHexDigit(character)) return false;
        }

        return text.Length is >= 1 and <= 4;
    }
}
