namespace DataAuditor.Metrics.Text.Tokens;

/// <summary>The tokens of one text.</summary>
internal ref struct TokenEnumerator
{
    private readonly Tokenizer _tokenizer;
    private readonly ReadOnlySpan<char> _text;
    private RentedText _buffer;
    private int _start;
    private int _position;

    public TokenEnumerator(Tokenizer tokenizer, ReadOnlySpan<char> text)
    {
        _tokenizer = tokenizer;
        _text = tokenizer.Normalize(text, ref _buffer);
    }

    public readonly ReadOnlySpan<char> Current => _text[_start.._position];

    public readonly TokenEnumerator GetEnumerator() => this;

    public bool MoveNext() => _tokenizer.TryNext(_text, ref _position, out _start);

    public void Dispose() => _buffer.Return();
}
