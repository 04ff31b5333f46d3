namespace DataAuditor.Metrics.SensitiveSpans.Forms;

/// <summary>Identifiers of hexadecimal digits in groups of fixed lengths.</summary>
internal static class HexadecimalGroups
{
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
        return end > 0 && text.At(start - 1) is not ('-' or '.' or ':') && text.At(end) is not '-' && (text.At(end) is not (':' or '.') || !Characters.IsWord(text.At(end + 1))) && IsOnes(text[start..end]) is false ? end : 0;
    }

    /// <summary>Where a universally unique identifier ends; 0 where none begins. The nil one identifies nothing.</summary>
    public static int UniqueIdentifier(ReadOnlySpan<char> text, int start) =>
        End(text, start, Unique, '-') is > 0 and var end && !IsOnes(text[start..end]) ? end : 0;

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
