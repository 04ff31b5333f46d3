namespace DataAuditor.Metrics.SensitiveSpans;

/// <summary>What may be shown of something sensitive: its length, and of its characters no more than the first two and no more than a quarter. It holds no other.</summary>
internal readonly record struct Mask
{
    private const int MostShown = 2;

    private readonly char _first;

    private readonly char _second;

    private readonly int _shown;

    private readonly int _length;

    private Mask(ReadOnlySpan<char> text)
    {
        _length = text.Length;
        _shown = Math.Min(MostShown, _length / 4);
        if (_shown > 0 && char.IsHighSurrogate(text[_shown - 1])) _shown--;
        if (_shown > 0) _first = text[0];
        if (_shown > 1) _second = text[1];
    }

    public static Mask Of(ReadOnlySpan<char> text) => new(text);

    public override string ToString() => $"{((ReadOnlySpan<char>)[_first, _second])[.._shown]}{new string('*', _length - _shown)}";
}
