namespace DataAuditor.Metrics.Text.Sentences;

/// <summary>Which line breaks end a sentence: those of wrapped prose do not.</summary>
internal static class TextLines
{
    /// <summary>Whether a blank line follows the break, or a list item or heading stands on either side of it.</summary>
    /// <param name="lineFeed">Where the break is.</param>
    public static bool EndSentence(ReadOnlySpan<char> text, int lineFeed)
    {
        var next = text[(lineFeed + 1)..];
        if (next.IndexOf('\n') is var length and >= 0) next = next[..length];
        return next.IsWhiteSpace() || IsItem(next) || IsItem(text[(text[..lineFeed].LastIndexOf('\n') + 1)..lineFeed]);
    }

    /// <summary>A line of Markdown that is a sentence by itself: it begins with a bullet, a number or a number sign.</summary>
    private static bool IsItem(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (line.IsEmpty) return false;
        if (line[0] == '#') return true;

        var mark = line.IndexOf(' ') is var length and > 0 ? line[..length] : line;
        return mark is "-" or "*" or "+" or "•" || (mark.Length > 1 && mark[^1] is '.' or ')' && !mark[..^1].ContainsAnyExceptInRange('0', '9'));
    }
}
