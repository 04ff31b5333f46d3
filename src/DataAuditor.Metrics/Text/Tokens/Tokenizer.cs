namespace DataAuditor.Metrics.Text.Tokens;

/// <summary>Cuts texts into tokens without a string for each: <c>foreach (var token in tokenizer.Split(text))</c>.</summary>
internal abstract class Tokenizer
{
    public static Tokenizer Of(Tokenization tokenization) => tokenization switch
    {
        Tokenization.Unicode => new UnicodeTokenizer(),
        Tokenization.Whitespace => new WhitespaceTokenizer(),
        Tokenization.WhitespaceLower => new WhitespaceLowerTokenizer(),
        Tokenization.WordLower => new WordTokenizer(),
        Tokenization.Parlai => new ParlaiTokenizer(),
        Tokenization.LexicalRichness => new LexicalRichnessTokenizer(),
        _ => throw new ArgumentOutOfRangeException(nameof(tokenization), tokenization, message: null),
    };

    /// <summary>The tokens in their order; each is valid until the next is asked for.</summary>
    public TokenEnumerator Split(ReadOnlySpan<char> text) => new(this, text);

    /// <summary>The text that tokens are cut from: as given, or normalised into the buffer.</summary>
    public virtual ReadOnlySpan<char> Normalize(ReadOnlySpan<char> text, scoped ref RentedText buffer) => text;

    /// <summary>Finds the next token of a normalised text: from <paramref name="start"/> to the new position.</summary>
    /// <param name="position">Where the last token ended; then where this one ends.</param>
    public abstract bool TryNext(ReadOnlySpan<char> normalized, ref int position, out int start);
}
