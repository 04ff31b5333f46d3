using System.Buffers;

namespace DataAuditor.Metrics.SensitiveSpans.Forms;

/// <summary>Addresses of e-mail, found by the sign in their middle.</summary>
internal static class Emails
{
    private const int LongestLocal = 64;
    private const int LongestDomain = 253;
    private const int LongestLabel = 63;
    private const int LongestTop = 24;

    /// <summary>The address around a sign, written as such or as <c>%40</c>; null where there is none.</summary>
    public static (int Start, int End)? Around(ReadOnlySpan<char> text, int sign, int signLength)
    {
        var start = text.RunStart(sign, LongestLocal, IsLocal);
        if (start == sign || Characters.IsWord(text.At(start - 1)) || (start > 0 && IsLocal(text[start - 1]))) return null;

        // What opens a local part is a letter or a digit.
        while (start < sign && !char.IsAsciiLetterOrDigit(text[start])) start++;
        return start < sign && DomainEnd(text, sign + signLength) is > 0 and var end ? (start, end) : null;
    }

    /// <summary>Where the longest domain ends whose last label is of letters.</summary>
    private static int DomainEnd(ReadOnlySpan<char> text, int start)
    {
        var (domain, labels) = (0, 0);
        for (var place = start; place - start <= LongestDomain; place++)
        {
            var label = place;
            while (place < text.Length && place - label <= LongestLabel && IsLabel(text[place])) place++;
            if (place == label || place - label > LongestLabel) break;

            labels++;
            if (labels > 1 && place - label is >= 2 and <= LongestTop && !text[label..place].ContainsAnyExcept(Letters) && !Characters.IsWord(text.At(place))) domain = place;
            if (text.At(place) != '.') break;
        }

        return domain;
    }

    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private static bool IsLocal(char one) => char.IsAsciiLetterOrDigit(one) || one is '.' or '_' or '%' or '+' or '-';

    private static bool IsLabel(char one) => char.IsAsciiLetterOrDigit(one) || one == '-';
}
