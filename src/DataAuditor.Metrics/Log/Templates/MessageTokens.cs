namespace DataAuditor.Metrics.Log.Templates;

/// <summary>A message as its tokens, which stay where they are.</summary>
internal readonly ref struct MessageTokens(ReadOnlySpan<char> message, ReadOnlySpan<Range> ranges)
{
    private readonly ReadOnlySpan<char> _message = message;

    private readonly ReadOnlySpan<Range> _ranges = ranges;

    public int Count => _ranges.Length;

    public ReadOnlySpan<char> this[int token] => _message[_ranges[token]];
}
