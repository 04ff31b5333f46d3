namespace DataAuditor.Metrics.Text.Tokens;

/// <summary>What white space parts, in lower case.</summary>
internal sealed class WhitespaceLowerTokenizer : WhitespaceTokenizer
{
    public override ReadOnlySpan<char> Normalize(ReadOnlySpan<char> text, scoped ref RentedText buffer) => LowerCase.Of(text, ref buffer);
}
