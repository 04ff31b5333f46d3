using System.Buffers;

namespace DataAuditor.Metrics.Text.Tokens;

/// <summary>Room for a normalised text, taken from the pool.</summary>
internal struct RentedText
{
    private char[]? _characters;

    public Span<char> Rent(int length)
    {
        _characters = ArrayPool<char>.Shared.Rent(length);
        return _characters.AsSpan(0, length);
    }

    public void Return()
    {
        if (_characters is not null) ArrayPool<char>.Shared.Return(_characters);
        _characters = null;
    }
}
