using System.Text.RegularExpressions;
using DataAuditor.Metrics.Reasoning.Mathematics;

namespace DataAuditor.Metrics.Reasoning.Answers;

/// <summary>The stretches of a text that LaTeX marks as mathematics. A dollar sign before prose, or before digits as the next one is, is money.</summary>
internal static partial class Segments
{
    private const int MostLength = 6000;

    private static readonly (string Open, string Close)[] Marks = [("$$", "$$"), ("\\[", "\\]"), ("\\(", "\\)"), ("$", "$")];

    public static IReadOnlyList<Piece> In(string text)
    {
        var segments = new List<Piece>();
        for (var at = text.AsSpan().IndexOfAny('$', '\\'); at >= 0 && at < text.Length;)
        {
            if (Read(text, at) is { } segment)
            {
                segments.Add(segment);
                at = segment.End;
            }
            else
            {
                // An escaped sign marks nothing.
                at += text[at] == '\\' ? 2 : 1;
            }

            if (at >= text.Length) break;

            var next = text.AsSpan(at).IndexOfAny('$', '\\');
            at = next < 0 ? text.Length : at + next;
        }

        return segments;
    }

    /// <summary>The content, with the percent sign that may follow its closing mark.</summary>
    public static string WithPercent(string content, string text, int end)
    {
        while (end < text.Length && text[end] is '$' or '}' or ' ') end++;
        return NumberText.PercentLength(text.AsSpan(end)) > 0 ? content + "\\%" : content;
    }

    private static Piece? Read(string text, int at)
    {
        foreach (var (open, close) in Marks)
        {
            if (!text.AsSpan(at).StartsWith(open, StringComparison.Ordinal)) continue;

            var start = at + open.Length;
            var end = Closing(text, start, close);
            if (end < 0) continue;

            var content = text[start..end];
            end += close.Length;
            if (content.AsSpan().Trim().Length == 0 || (open == "$" && (Prose().IsMatch(content) || IsMoney(text, start, end)))) continue;

            return new Piece(WithPercent(content, text, end), at, end, IsPlain: false);
        }

        return null;
    }

    /// <summary>$5 + $3: before digits on both sides the signs mark no mathematics.</summary>
    private static bool IsMoney(string text, int start, int end) => char.IsAsciiDigit(text[start]) && end < text.Length && char.IsAsciiDigit(text[end]);

    /// <summary>Where the closing mark stands that is not escaped; below 0 where none is near.</summary>
    private static int Closing(string text, int start, string close)
    {
        var most = Math.Min(text.Length, start + MostLength);
        for (var at = start; at < most; at++)
        {
            if (text.AsSpan(at, most - at).StartsWith(close, StringComparison.Ordinal)) return at;
            if (text[at] == '\\') at++;
        }

        return -1;
    }

    [GeneratedRegex(@"(?<![\\A-Za-z{])[A-Za-z]{3,}\s+[A-Za-z]{2,}\s+[A-Za-z]|\n\s*\n")]
    private static partial Regex Prose();
}
