using System.Text.RegularExpressions;
using DataAuditor.Metrics.Reasoning.Mathematics;

namespace DataAuditor.Metrics.Reasoning.Answers;

/// <summary>The mathematics in a sentence: what follows its last "is", LaTeX before plain numbers, several pieces where they are joined.</summary>
internal static partial class Sentences
{
    private const int MostJoined = 60;

    /// <summary>How much of the end of a text is searched.</summary>
    private const int MostSearched = 20_000;

    /// <summary>Of the first sentence, or the first line, that has mathematics.</summary>
    public static IReadOnlyList<Piece> First(string text)
    {
        var segments = Segments.In(text);
        var start = 0;
        foreach (var end in Ends(text, segments))
        {
            if (In(text, segments, start, end) is { Count: > 0 } found) return found;
            if (text.AsSpan(start, end - start).Trim() is not ("" or "**" or ":")) return [];
            start = end;
        }

        return [];
    }

    /// <summary>Of the last sentence that has mathematics.</summary>
    public static IReadOnlyList<Piece> Last(string text)
    {
        text = text.Length > MostSearched ? text[^MostSearched..] : text;
        var segments = Segments.In(text);
        int[] ends = [0, .. Ends(text, segments)];
        for (var at = ends.Length - 1; at > 0; at--)
        {
            if (In(text, segments, ends[at - 1], ends[at]) is { Count: > 0 } found) return found;
        }

        return [];
    }

    /// <summary>Where a sentence ends: not within mathematics, and always after mathematics that stands on lines of its own.</summary>
    private static IEnumerable<int> Ends(string text, IReadOnlyList<Piece> segments)
    {
        var next = 0;
        for (var match = SentenceEnd().Match(text); match.Success; match = match.NextMatch())
        {
            for (; next < segments.Count && segments[next].End <= match.Index; next++)
            {
                if (segments[next].IsDisplay(text)) yield return segments[next].End;
            }

            if (next == segments.Count || segments[next].Start > match.Index) yield return match.Index + match.Length;
        }

        yield return text.Length;
    }

    private static List<Piece> In(string text, IReadOnlyList<Piece> segments, int start, int end)
    {
        var inside = segments.Where(segment => segment.Start >= start && segment.End <= end).ToList();
        for (var match = Copula().Match(text, start, end - start); match.Success; match = match.NextMatch())
        {
            var tail = match.Index + match.Length;
            if (inside.Exists(segment => segment.Start < tail && segment.End > match.Index)) continue;
            if (Found(text, inside, tail, end) is { Count: > 0 } found) return found;
        }

        return Found(text, inside, start, end);
    }

    private static List<Piece> Found(string text, List<Piece> segments, int start, int end)
    {
        var last = segments.FindLastIndex(segment => segment.Start >= start);
        if (last < 0) return Number(text, start, end);

        List<Piece> joined = [segments[last]];
        for (var at = last - 1; at >= 0 && joined.Count < MostJoined && segments[at].Start >= start && IsJoint().IsMatch(text.AsSpan(segments[at].End, joined[^1].Start - segments[at].End)); at--) joined.Add(segments[at]);
        joined.Reverse();
        return joined;
    }

    /// <summary>The last number, or the formula that it stands in: of "x + 3" the 3 is not the answer.</summary>
    private static List<Piece> Number(string text, int start, int end)
    {
        var (from, length) = NumberText.Last(text.AsSpan(start, end - start)).GetOffsetAndLength(end - start);
        if (length == 0) return [];

        from += start;
        if (!Operator().IsMatch(text.AsSpan(start, from - start)) && !Continuation().IsMatch(text, from + length)) return [new Piece(WithUnit(text, from, length, end), from, from + length, IsPlain: true)];

        var formula = Formula().Matches(text[start..end]).Last(match => start + match.Index <= from && start + match.Index + match.Length >= from + length);
        return [new Piece(formula.Value.Trim(' ', ',', '.', ';', ':'), start + formula.Index, start + formula.Index + formula.Length, IsPlain: true)];
    }

    /// <summary>With the unit that follows.</summary>
    private static string WithUnit(string text, int start, int length, int end)
    {
        var unit = Unit().Match(text, start + length, end - start - length);
        return unit.Groups["word"].Length > 1 && Mathematics.Syntax.Units.IsKnown(unit.Groups["word"].Value) ? text.Substring(start, length + unit.Length) : text.Substring(start, length);
    }

    [GeneratedRegex(@"[.!?](?=\s|$)\s*|\n")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"(?i)\b(?:is|are|equals?|be|was)\b:?|:", RegexOptions.RightToLeft)]
    private static partial Regex Copula();

    [GeneratedRegex(@"^\s*(?:,\s*)?(?:and|or|&|;)?\s*$")]
    private static partial Regex IsJoint();

    /// <summary>At the end of what stands before a number.</summary>
    [GeneratedRegex(@"(?:[+*/^=(<>√×·÷]|(?:^|[\s0-9A-Za-z)])[-−])\s*$|(?<![A-Za-z])[A-Za-z]$")]
    private static partial Regex Operator();

    /// <summary>After a number: an operator, or a variable, which is no unit.</summary>
    [GeneratedRegex(@"\G(?:\s*(?:[+*/^=(<>!×·÷√]|[-−]\s*[0-9A-Za-z(](?![A-Za-z]))|[a-z](?<![mgshl])(?![A-Za-z]))")]
    private static partial Regex Continuation();

    [GeneratedRegex(@"(?:[0-9.,()\[\]^*/+\-−×·÷=<>≤≥≠%√π!\s]|(?<![A-Za-z])(?:sqrt|pi|exp|ln|log|sin|cos|tan|[A-Za-z])(?![A-Za-z]))+")]
    private static partial Regex Formula();

    [GeneratedRegex(@"\G\s?(?<word>[A-Za-z]+)(?![A-Za-z])")]
    private static partial Regex Unit();
}
