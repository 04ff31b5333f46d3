using System.Buffers;
using System.Text;

namespace DataAuditor.JsonSchema.Formats;

/// <summary>URIs by the grammar of RFC 3986, and IRIs by that of RFC 3987.</summary>
internal static class Uris
{
    private const string Unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    private const string SubDelimiters = "!$&'()*+,;=";

    private static readonly SearchValues<char> SchemeCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-.");
    private static readonly SearchValues<char> NameCharacters = SearchValues.Create(Unreserved + SubDelimiters);
    private static readonly SearchValues<char> UserCharacters = SearchValues.Create(Unreserved + SubDelimiters + ":");
    private static readonly SearchValues<char> PathCharacters = SearchValues.Create(Unreserved + SubDelimiters + ":@/");
    private static readonly SearchValues<char> QueryCharacters = SearchValues.Create(Unreserved + SubDelimiters + ":@/?");

    public static bool IsUri(ReadOnlySpan<char> text) => SchemeLength(text) > 0 && IsReference(text, isInternational: false);

    public static bool IsUriReference(ReadOnlySpan<char> text) => IsReference(text, isInternational: false);

    public static bool IsIri(ReadOnlySpan<char> text) => SchemeLength(text) > 0 && IsReference(text, isInternational: true);

    public static bool IsIriReference(ReadOnlySpan<char> text) => IsReference(text, isInternational: true);

    /// <summary>The length of a scheme that a colon ends; 0 if there is none.</summary>
    private static int SchemeLength(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf(':');
        return colon > 0 && char.IsAsciiLetter(text[0]) && !text[..colon].ContainsAnyExcept(SchemeCharacters) ? colon : 0;
    }

    private static bool IsReference(ReadOnlySpan<char> text, bool isInternational)
    {
        var scheme = SchemeLength(text);
        if (scheme > 0) text = text[(scheme + 1)..];
        if (text.IndexOf('#') is var hash and >= 0)
        {
            if (!Consists(text[(hash + 1)..], QueryCharacters, isInternational)) return false;
            text = text[..hash];
        }

        if (text.IndexOf('?') is var mark and >= 0)
        {
            if (!Consists(text[(mark + 1)..], QueryCharacters, isInternational, mayBePrivate: true)) return false;
            text = text[..mark];
        }

        if (text.StartsWith("//"))
        {
            var authority = text[2..];
            var slash = authority.IndexOf('/');
            text = slash < 0 ? [] : authority[slash..];
            if (!IsAuthority(slash < 0 ? authority : authority[..slash], isInternational)) return false;
        }
        else if (scheme == 0 && FirstStep(text).Contains(':'))
        {
            // It would read as a scheme.
            return false;
        }

        return Consists(text, PathCharacters, isInternational);
    }

    private static ReadOnlySpan<char> FirstStep(ReadOnlySpan<char> path)
    {
        var slash = path.IndexOf('/');
        return slash < 0 ? path : path[..slash];
    }

    private static bool IsAuthority(ReadOnlySpan<char> text, bool isInternational)
    {
        var at = text.IndexOf('@');
        if (at >= 0)
        {
            if (!Consists(text[..at], UserCharacters, isInternational)) return false;
            text = text[(at + 1)..];
        }

        if (!text.StartsWith("["))
        {
            var colon = text.IndexOf(':');
            return Consists(colon < 0 ? text : text[..colon], NameCharacters, isInternational) && (colon < 0 || IsPort(text[(colon + 1)..]));
        }

        var end = text.IndexOf(']');
        if (end < 0 || !IsLiteral(text[1..end], isInternational)) return false;

        text = text[(end + 1)..];
        return text.IsEmpty || (text[0] == ':' && IsPort(text[1..]));
    }

    private static bool IsPort(ReadOnlySpan<char> text) => Digits.Count(text) == text.Length;

    /// <summary>What may stand between the brackets of a host: an address of version 6 or of a version to come.</summary>
    private static bool IsLiteral(ReadOnlySpan<char> text, bool isInternational)
    {
        if (!text.StartsWith("v", StringComparison.OrdinalIgnoreCase)) return IpAddresses.IsVersion6(text);

        var dot = text.IndexOf('.');
        return dot > 1 && dot + 1 < text.Length && Consists(text[(dot + 1)..], UserCharacters, isInternational) && IsHexadecimal(text[1..dot]);
    }

    private static bool IsHexadecimal(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (!char.IsAsciiHexDigit(character)) return false;
        }

        return true;
    }

    /// <summary>Whether a text has only the characters given, percent-encoded bytes and, of an IRI, characters beyond ASCII.</summary>
    private static bool Consists(ReadOnlySpan<char> text, SearchValues<char> allowed, bool isInternational, bool mayBePrivate = false)
    {
        while (text.IndexOfAnyExcept(allowed) is var other and >= 0)
        {
            text = text[other..];
            if (text[0] == '%')
            {
                if (text.Length < 3 || !IsHexadecimal(text[1..3])) return false;
                text = text[3..];
            }
            else if (isInternational && Rune.DecodeFromUtf16(text, out var rune, out var length) is OperationStatus.Done && IsInternational(rune.Value, mayBePrivate))
            {
                text = text[length..];
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsInternational(int codePoint, bool mayBePrivate)
    {
        // The last two code points of every plane are no characters.
        if ((codePoint & 0xFFFE) == 0xFFFE) return false;

        return codePoint switch
        {
            < 0xA0 => false,
            < 0xE000 => true,
            < 0xF900 => mayBePrivate,
            < 0xFDD0 => true,
            < 0xFDF0 => false,
            < 0xFFF0 => true,
            < 0x10000 => false,
            < 0xE0000 => true,
            < 0xE1000 => false,
            < 0xF0000 => true,
            _ => mayBePrivate,
        };
    }
}
