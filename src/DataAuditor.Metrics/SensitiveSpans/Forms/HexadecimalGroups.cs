using System.Buffers;

namespace DataAuditor.Metrics.SensitiveSpans.Forms;

/// <summary>Identifiers of hexadecimal digits in groups of fixed lengths.</summary>
internal static class HexadecimalGroups
{
    private const int LongestName = 32;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdefABCDEF");

    private static readonly int[] Pairs = [2, 2, 2, 2, 2, 2];
    private static readonly int[] Fours = [4, 4, 4];
    private static readonly int[] Unique = [8, 4, 4, 4, 12];

    /// <summary>Where a hardware address ends; 0 where none begins. All zeros and all ones are nobody's.</summary>
    public static int HardwareAddress(ReadOnlySpan<char> text, int start)
    {
        var end = text.At(start + 2) switch
        {
            ':' => End(text, start, Pairs, ':'),
            '-' => End(text, start, Pairs, '-'),
            _ => End(text, start, Fours, '.'),
        };
        return end > 0 && text.At(start - 1) is not ('-' or '.') && (text.At(start - 1) != ':' || FollowsName(text, start, Pairs[0])) && text.At(end) is not '-' && (text.At(end) is not (':' or '.') || !Characters.IsWord(text.At(end + 1))) && IsOnes(text[start..end]) is false ? end : 0;
    }

    /// <summary>Where a universally unique identifier ends; 0 where none begins. The nil one identifies nothing.</summary>
    public static int UniqueIdentifier(ReadOnlySpan<char> text, int start) =>
        End(text, start, Unique, '-') is > 0 and var end && !IsOnes(text[start..end]) ? end : 0;

    /// <summary>Whether the colon before a place ends a name, as in <c>addr:fe80::1</c>, and not a group of the same address.</summary>
    public static bool FollowsName(ReadOnlySpan<char> text, int start, int longestGroup)
    {
        var colon = start - 1;
        var name = text[text.RunStart(colon, LongestName, Characters.IsWord)..colon];
        return name.Length > longestGroup || name.ContainsAnyExcept(Digits);
    }

    private static int End(ReadOnlySpan<char> text, int start, int[] groups, char separator)
    {
        var place = start;
        for (var group = 0; group < groups.Length; group++)
        {
            if (group > 0 && text.At(place++) != separator) return 0;

            for (var digit = 0; digit < groups[group]; digit++)
            {
                if (!char.IsAsciiHexDigit(text.At(place++))) return 0;
            }
        }

        return Characters.IsWord(text.At(place)) ? 0 : place;
    }

    /// <summary>Whether all digits are 0 or all are F.</summary>
    private static bool IsOnes(ReadOnlySpan<char> address) => !address.ContainsAnyExcept("0:-.") || !address.ContainsAnyExcept("fF:-.");
}
