namespace DataAuditor.Metrics.Text.Tokens;

/// <summary>What white space parts.</summary>
internal class WhitespaceTokenizer : Tokenizer
{
    public sealed override bool TryNext(ReadOnlySpan<char> normalized, ref int position, out int start)
    {
        start = position;
        while (start < normalized.Length && CharacterClass.IsSpace(normalized[start])) start++;
        position = start;
        while (position < normalized.Length && !CharacterClass.IsSpace(normalized[position])) position++;
        return position > start;
    }
}
