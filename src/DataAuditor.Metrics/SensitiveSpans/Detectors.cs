using System.Net;
using System.Text.RegularExpressions;

namespace DataAuditor.Metrics.SensitiveSpans;

/// <summary>The detectors of sensitive spans, and what they find together.</summary>
internal static partial class Detectors
{
    private const int LeastDigitsOfPhone = 7;
    private const int MostDigitsOfPhone = 15;

    public static IReadOnlyList<ISpanDetector> All { get; } =
    [
        new PatternDetector(SensitiveType.Email, Email()),
        new PatternDetector(SensitiveType.Ipv4, Ipv4()),
        new PatternDetector(SensitiveType.Ipv6, Ipv6(), IsIpv6),
        new PatternDetector(SensitiveType.Url, Url()),
        new PatternDetector(SensitiveType.Phone, Phone(), IsPhone),
    ];

    /// <summary>The spans of some kinds, in their order. Of two that overlap the one that begins first counts, or else the longer: an address inside a link is the link's.</summary>
    public static IReadOnlyList<SensitiveSpan> Find(string text, IReadOnlyCollection<SensitiveType> types)
    {
        var spans = new List<SensitiveSpan>();
        var end = 0;
        foreach (var span in All.Where(detector => types.Contains(detector.Type)).SelectMany(detector => detector.Find(text)).OrderBy(span => span.Start).ThenByDescending(span => span.Length))
        {
            if (span.Start < end) continue;

            spans.Add(span);
            end = span.End;
        }

        return spans;
    }

    /// <summary>More than one group of digits, since <c>a::b</c> may be a name in a program.</summary>
    private static bool IsIpv6(string found)
    {
        var address = found.Split('%')[0];
        var groups = address.Split(':').Count(group => group.Length > 0);
        return (groups > 1 || address == "::1") && address.Any(char.IsAsciiDigit) && IPAddress.TryParse(address, out var parsed) && parsed.AddressFamily is System.Net.Sockets.AddressFamily.InterNetworkV6;
    }

    private static bool IsPhone(string found) => found.Count(char.IsAsciiDigit) is >= LeastDigitsOfPhone and <= MostDigitsOfPhone;

    [GeneratedRegex(@"(?<![\w.%+-])[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}(?!\w)")]
    private static partial Regex Email();

    [GeneratedRegex(@"(?<![\w.])(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?!\w|\.[0-9])")]
    private static partial Regex Ipv4();

    [GeneratedRegex(@"(?<![\w:.])(?:[0-9A-Fa-f]{0,4}:){2,7}(?:[0-9]{1,3}(?:\.[0-9]{1,3}){3}|[0-9A-Fa-f]{1,4})?(?:%[A-Za-z0-9]{1,16})?(?![\w:])")]
    private static partial Regex Ipv6();

    // The last character is no punctuation that belongs to the sentence around it.
    [GeneratedRegex(@"(?<!\w)(?:[A-Za-z][A-Za-z0-9+.-]{1,15}://|www\.(?=\w))[^\s<>""`{}|\\^\[\]]*[^\s<>""`{}|\\^\[\].,;:!?'()*]")]
    private static partial Regex Url();

    [GeneratedRegex(@"(?<![\w.+-])(?:\+[1-9][0-9]{0,2}(?:[ .-]?\([0-9]{1,4}\))?(?:[ .-]?[0-9]{2,4}){2,5}|(?:1[ .-])?\([0-9]{2,5}\)[ -]?[0-9]{2,4}(?:[ .-]?[0-9]{2,4}){1,3}|(?:1[ .-])?[2-9][0-9]{2}([.-])[2-9][0-9]{2}\1[0-9]{4})(?![\w-]|\.[0-9])")]
    private static partial Regex Phone();
}
