namespace DataAuditor.Tables;

/// <summary>Rows over some columns that a metric will ask for. Where tables are counted, these are the distinct ones and how often each stands, or what is enough for the metric.</summary>
/// <param name="Columns">Their names.</param>
public sealed record JointNeed(IReadOnlyList<string> Columns) : CountNeed
{
    /// <summary>How often this holds is all that is asked; null where the rows themselves are.</summary>
    public RowCondition? Condition { get; init; }

    /// <summary>How many distinct rows there are is all that is asked, where they are too many.</summary>
    public bool IsKey { get; init; }

    /// <summary>SQL whose columns are asked for: all whose names stand in it.</summary>
    public string? Expression { get; init; }

    /// <summary>The columns asked for among those that there are, in the order of their characters.</summary>
    public IReadOnlyList<string> Among(IEnumerable<string> names) =>
        [.. names.Where(IsAsked).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private bool IsAsked(string name) => Columns.Contains(name, StringComparer.Ordinal)
        || (Expression is { } text && Mentions(text, name.Replace("\"", "\"\"", StringComparison.Ordinal)));

    /// <summary>Whether a name stands in SQL, and not only as a part of a longer word.</summary>
    private static bool Mentions(string text, string name)
    {
        if (name.Length == 0) return true;
        for (var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + name.Length;
            var isWhole = !(at > 0 && IsOfWord(text[at - 1]) && IsOfWord(name[0])) && !(end < text.Length && IsOfWord(text[end]) && IsOfWord(name[^1]));
            if (isWhole) return true;
        }

        return false;
    }

    private static bool IsOfWord(char character) => char.IsLetterOrDigit(character) || character == '_';
}
