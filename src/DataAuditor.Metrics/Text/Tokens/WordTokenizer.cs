namespace DataAuditor.Metrics.Text.Tokens;

/// <summary>Runs of letters, digits and underscores, in lower case.</summary>
internal sealed class WordTokenizer : Tokenizer
{
    public override ReadOnlySpan<char> Normalize(ReadOnlySpan<char> text, scoped ref RentedText buffer) => LowerCase.Of(text, ref buffer);

    public override bool TryNext(ReadOnlySpan<char> normalized, ref int position, out int start) => WordRuns.TryNext(normalized, ref position, out start);
}
