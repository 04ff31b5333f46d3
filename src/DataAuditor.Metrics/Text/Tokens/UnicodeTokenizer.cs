namespace DataAuditor.Metrics.Text.Tokens;

/// <summary>Segments between word boundaries (UAX #29) that hold a letter, an ideograph or a number.</summary>
internal sealed class UnicodeTokenizer : Tokenizer
{
    public override bool TryNext(ReadOnlySpan<char> normalized, ref int position, out int start)
    {
        while (position < normalized.Length)
        {
            start = position;
            position = WordBreaks.Next(normalized, start, out var isWord);
            if (isWord) return true;
        }

        start = position;
        return false;
    }
}
