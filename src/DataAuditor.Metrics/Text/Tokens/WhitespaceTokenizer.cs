namespace DataAuditor.Metrics.Text.Tokens;

/// <summary>What white space parts.</summary>
internal class WhitespaceTokenizer : Tokenizer
{
    /// <summary>All characters that are white space, for engines that cut texts elsewhere.</summary>
    public static string Separators { get; } = string.Concat(Enumerable.Range(0, char.MaxValue + 1).Select(static code => (char)code).Where(CharacterClass.IsSpace));

    public sealed override bool TryNext(ReadOnlySpan<char> normalized, ref int position, out int start)
    {
        start = position;
        while (start < normalized.Length && CharacterClass.IsSpace(normalized[start])) start++;
        position = start;
        while (position < normalized.Length && !CharacterClass.IsSpace(normalized[position])) position++;
        return position > start;
    }
}
