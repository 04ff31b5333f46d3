using DataAuditor.States;

namespace DataAuditor.Metrics.SensitiveSpans;

/// <summary>What may be shown of something sensitive: its length, and of its characters no more than the first two and no more than a quarter. It holds no other.</summary>
internal readonly record struct Mask
{
    private const int MostShown = 2;

    /// <summary>No record is as long.</summary>
    private const int MostCharacters = 1 << 28;

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

    private Mask(char first, char second, int shown, int length) => (_first, _second, _shown, _length) = (first, second, shown, length);

    public static Mask Of(ReadOnlySpan<char> text) => new(text);

    /// <summary>Passes a mask through an archive: writes it, or reads one.</summary>
    /// <exception cref="InvalidDataException">What is read is no mask.</exception>
    public static Mask Passed(StateArchive archive, Mask mask)
    {
        var passed = new Mask(archive.Pass(mask._first), archive.Pass(mask._second), archive.PassCount(mask._shown), archive.PassCount(mask._length));
        return passed._shown <= Math.Min(MostShown, passed._length / 4) && passed._length <= MostCharacters ? passed : throw StateArchive.Broken("a mask shows what it should hide");
    }

    public override string ToString() => $"{((ReadOnlySpan<char>)[_first, _second])[.._shown]}{new string('*', _length - _shown)}";
}
