using System.Buffers;

namespace DataAuditor.Metrics.SensitiveSpans.Forms;

/// <summary>The parts of a URL: its end, who logs in, and at which machine.</summary>
/// <remarks>RFC 3986.</remarks>
internal static class Urls
{
    private const int LongestScheme = 16;
    private const int LongestAuthority = 512;

    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\r\n<>\"`{}|\\^[]");
    private static readonly SearchValues<char> AuthorityEnds = SearchValues.Create("/?# \t\r\n\"'`");

    /// <summary>Where the scheme begins that a colon closes; the colon's own place where none does.</summary>
    public static int SchemeStart(ReadOnlySpan<char> text, int colon)
    {
        var start = text.RunStart(colon, LongestScheme, static one => char.IsAsciiLetterOrDigit(one) || one is '+' or '-' or '.');
        while (start < colon && !char.IsAsciiLetter(text[start])) start++;
        return colon - start >= 2 && !Characters.IsWord(text.At(start - 1)) ? start : colon;
    }

    public static int End(ReadOnlySpan<char> text, int start)
    {
        var length = text[start..].IndexOfAny(Ends);
        var end = length < 0 ? text.Length : start + length;
        while (end > start && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '(' or ')' or '*') end--;
        return end;
    }

    /// <summary>Where the authority ends: who logs in, the machine and its port. A password may have signs in it that should have been escaped.</summary>
    public static int AuthorityEnd(ReadOnlySpan<char> text, int start)
    {
        var rest = text.Slice(start, Math.Min(LongestAuthority, text.Length - start));
        var end = EndOf(rest, 0);
        var colon = rest[..end].IndexOf(':');
        if (colon <= 0 || rest[..end].Contains('@') || !rest[(colon + 1)..end].ContainsAnyExceptInRange('0', '9')) return start + end;

        // What follows the colon is no port, so it must be a password.
        var token = rest.IndexOfAny(Ends);
        var at = rest[..(token < 0 ? rest.Length : token)].IndexOf('@');
        return start + (at < 0 ? end : EndOf(rest, at));
    }

    private static int EndOf(ReadOnlySpan<char> rest, int from) => rest[from..].IndexOfAny(AuthorityEnds) is >= 0 and var length ? from + length : rest.Length;

    public static bool IsOfWeb(ReadOnlySpan<char> scheme) => scheme is "http" or "https" or "ws" or "wss" or "HTTP" or "HTTPS";
}
