namespace DataAuditor.Models.Tokenizers.Patterns;

/// <summary>Something to look for in a text.</summary>
internal abstract class TextPattern
{
    /// <summary>False where there is certainly no match.</summary>
    public virtual bool MayMatch(ReadOnlySpan<char> text) => true;

    /// <summary>Fills a list with the matches and what lies between them, so that together they cover the text.</summary>
    public void Find(ReadOnlySpan<char> text, List<TextMatch> parts)
    {
        parts.Clear();
        AddMatches(text, parts);
        AddUpTo(text.Length, parts);
    }

    /// <summary>Calls <see cref="Add"/> for each match in its order.</summary>
    protected abstract void AddMatches(ReadOnlySpan<char> text, List<TextMatch> parts);

    /// <summary>Adds a match and what lies between the one before and it.</summary>
    protected static void Add(int start, int end, List<TextMatch> parts)
    {
        AddUpTo(start, parts);
        parts.Add(new TextMatch(start, end, true));
    }

    private static void AddUpTo(int end, List<TextMatch> parts)
    {
        var start = parts.Count == 0 ? 0 : parts[^1].End;
        if (start < end) parts.Add(new TextMatch(start, end, false));
    }
}
