using System.Net;
using System.Net.Sockets;

namespace DataAuditor.Metrics.SensitiveSpans.Forms;

/// <summary>Addresses of the Internet Protocol and ranges of them.</summary>
internal static class IpAddresses
{
    private const int Octets = 4;
    private const int Groups = 8;
    private const int LongestGroup = 4;
    private const int LongestVersion6 = 45;
    private const int LongestZone = 16;

    /// <summary>Where a dotted address ends; 0 where none begins. Neither the beginning of a longer number with dots nor a version that is called one.</summary>
    public static int Version4(ReadOnlySpan<char> text, int start)
    {
        if (text.At(start - 1) is '.' || Characters.IsWord(text.At(start - 1))) return 0;

        var place = start;
        for (var octet = 0; octet < Octets; octet++)
        {
            if (octet > 0 && text.At(place++) != '.') return 0;

            var (value, digits) = (0, 0);
            for (; digits < 4 && char.IsAsciiDigit(text.At(place)); digits++) value = (value * 10) + (text[place++] - '0');
            if (digits == 0 || value > byte.MaxValue || (digits > 1 && text[place - digits] == '0')) return 0;
        }

        if (Characters.IsWord(text.At(place)) || (text.At(place) == '.' && Characters.IsWord(text.At(place + 1)))) return 0;
        return IsVersion(text, start) ? 0 : place;
    }

    /// <summary>Where an address in groups ends, its zone among it; 0 where none begins. Two colons alone are no address, nor are names in a program.</summary>
    public static int Version6(ReadOnlySpan<char> text, int start)
    {
        if (text.At(start - 1) is '.' || Characters.IsWord(text.At(start - 1)) || (text.At(start - 1) == ':' && !HexadecimalGroups.FollowsName(text, start, LongestGroup))) return 0;

        var (end, colons, isShort, digits) = (start, 0, false, 0);
        for (; end < text.Length && end - start <= LongestVersion6; end++)
        {
            var one = text[end];
            if (one == ':')
            {
                colons++;
                isShort |= text.At(end + 1) == ':';
            }
            else if (char.IsAsciiDigit(one)) digits++;
            else if (!char.IsAsciiHexDigit(one) && one != '.') break;
        }

        if ((!isShort && colons < Octets + 2) || digits == 0 || colons > Groups) return 0;

        // What ends the sentence around it is not its own.
        while (end > start && (text[end - 1] == '.' || (text[end - 1] == ':' && text.At(end - 2) != ':'))) end--;
        if (Characters.IsWord(text.At(end))) return 0;

        var address = text[start..end];
        return IPAddress.TryParse(address, out var parsed) && parsed.AddressFamily is AddressFamily.InterNetworkV6 && IsTelling(address) ? ZoneEnd(text, end) : 0;
    }

    /// <summary>Where the length of a range's prefix ends that follows an address; 0 where none does. What follows an address in a URL is a path.</summary>
    public static int Prefix(ReadOnlySpan<char> text, int address, int addressEnd, int mostBits)
    {
        if (text.At(addressEnd) != '/' || text.At(address - 1) is '/' or '@') return 0;

        var end = text.RunEnd(addressEnd + 1, 3, char.IsAsciiDigit);
        return end > addressEnd + 1 && int.Parse(text[(addressEnd + 1)..end]) <= mostBits && !Characters.IsWord(text.At(end)) && text.At(end) is not ('/' or '-' or '?' or '=') && (text.At(end) != '.' || !Characters.IsWord(text.At(end + 1))) ? end : 0;
    }

    /// <summary>What the address is for; null where it is all or no machines, or a mask of networks.</summary>
    public static AddressRange? RangeOf(ReadOnlySpan<char> address)
    {
        var zone = address.IndexOf('%');
        return AddressNetwork.RangeOf(IPAddress.Parse(zone < 0 ? address : address[..zone]));
    }

    // One group may be part of a program's name, as in a::1.
    private static bool IsTelling(ReadOnlySpan<char> address)
    {
        if (address is "::1") return true;

        var (groups, longest, length) = (0, 0, 0);
        foreach (var one in address)
        {
            length = one == ':' ? 0 : length + 1;
            if (length == 1) groups++;
            longest = Math.Max(longest, length);
        }

        return groups > 2 || (groups == 2 && longest > 2);
    }

    private static int ZoneEnd(ReadOnlySpan<char> text, int end)
    {
        if (text.At(end) != '%') return end;

        var zone = text.RunEnd(end + 1, LongestZone, static one => char.IsAsciiLetterOrDigit(one));
        return zone > end + 1 && !Characters.IsWord(text.At(zone)) ? zone : end;
    }

    private static bool IsVersion(ReadOnlySpan<char> text, int start)
    {
        var end = text.RunStart(start, 3, static one => one is ' ' or ':' or '=');
        if (end < start && text.At(end - 1) == '.') end--;
        var word = text[text.RunStart(end, 12, char.IsAsciiLetter)..end];
        return word.Length >= 3 && word.EndsWith("version", StringComparison.OrdinalIgnoreCase)
            || word.Equals("ver", StringComparison.OrdinalIgnoreCase) || word.Equals("build", StringComparison.OrdinalIgnoreCase)
            || word.Equals("release", StringComparison.OrdinalIgnoreCase) || word.Equals("firmware", StringComparison.OrdinalIgnoreCase)
            || word.Equals("revision", StringComparison.OrdinalIgnoreCase);
    }
}
