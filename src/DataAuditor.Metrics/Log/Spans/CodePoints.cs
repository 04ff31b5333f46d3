namespace DataAuditor.Metrics.Log.Spans;

/// <summary>Places of a text counted in characters of Unicode and in units of UTF-16.</summary>
internal sealed class CodePoints(string text)
{
    // Both are the same as long as nothing takes two units.
    private readonly bool _areUnits = !text.AsSpan().ContainsAnyInRange('\ud800', '\udfff');

    private int _place;

    private int _characters;

    /// <summary>How many characters stand before a unit; asked for in rising order.</summary>
    public long Before(int unit)
    {
        if (_areUnits) return unit;

        while (_place < unit)
        {
            _place += IsPair(_place) ? 2 : 1;
            _characters++;
        }

        return _characters;
    }

    /// <summary>The unit at which stands what follows so many characters; beyond the text where it has fewer.</summary>
    public long PlaceAfter(long characters)
    {
        if (_areUnits) return characters;

        var place = 0;
        for (; characters > 0 && place < text.Length; characters--) place += IsPair(place) ? 2 : 1;
        return place + characters;
    }

    private bool IsPair(int place) => place + 1 < text.Length && char.IsSurrogatePair(text[place], text[place + 1]);
}
