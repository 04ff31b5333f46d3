using System.Text.RegularExpressions;

namespace DataAuditor.Metrics.Reasoning.Answers;

/// <summary>What stands in <c>\boxed{…}</c>.</summary>
internal static partial class Boxes
{
    /// <summary>How far apart boxes of one answer stand.</summary>
    private const int MostApart = 45;

    private const int MostBoxes = 60;

    /// <summary>The last box, with those before it that belong to the same answer, in their order.</summary>
    public static IReadOnlyList<Piece> Last(string text)
    {
        var boxes = new List<Piece>();
        for (var match = Mark().Match(text); match.Success && boxes.Count < MostBoxes; match = match.NextMatch())
        {
            var box = Read(text, match);
            if (boxes.Count > 0 && !AreJoined(text.AsSpan(), box.End, boxes[^1].Start)) break;
            if (boxes.Count == 0 || box.End <= boxes[^1].Start) boxes.Add(box);
        }

        boxes.Reverse();
        return boxes;
    }

    /// <summary>A box that is not closed ends with the text.</summary>
    private static Piece Read(string text, Match mark)
    {
        var start = mark.Index + mark.Length;
        var end = start;
        for (var depth = 1; end < text.Length; end++)
        {
            if (text[end] == '{') depth++;
            else if (text[end] == '}' && --depth == 0) break;
        }

        var content = text[start..end];
        end = Math.Min(end + 1, text.Length);
        return new Piece(Segments.WithPercent(content, text, end), mark.Index, end, IsPlain: false);
    }

    private static bool AreJoined(ReadOnlySpan<char> text, int end, int start)
    {
        if (end > start || start - end > MostApart) return false;

        var gap = text[end..start];
        return !SentenceEnd().IsMatch(gap) && (Joint().IsMatch(gap) || !Content().IsMatch(gap));
    }

    [GeneratedRegex(@"\\?\\?(?:boxed|fbox)\s*\{", RegexOptions.RightToLeft)]
    private static partial Regex Mark();

    [GeneratedRegex(@"[.!?:](?:\s|\\n|,)|\n\n")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\b(?:and|or)\b|[,;&]")]
    private static partial Regex Joint();

    [GeneratedRegex("[A-Za-z0-9=]")]
    private static partial Regex Content();
}
