namespace DataAuditor.Models.Tokenizers.Patterns;

/// <summary>Each occurrence of a text.</summary>
internal sealed class LiteralPattern(string literal) : TextPattern
{
    public override bool MayMatch(ReadOnlySpan<char> text) => literal.Length > 0 && text.Contains(literal, StringComparison.Ordinal);

    protected override void AddMatches(ReadOnlySpan<char> text, List<TextMatch> parts)
    {
        if (literal.Length == 0) return;

        for (var start = 0; text[start..].IndexOf(literal, StringComparison.Ordinal) is var found and >= 0; start += found + literal.Length)
        {
            Add(start + found, start + found + literal.Length, parts);
        }
    }
}
