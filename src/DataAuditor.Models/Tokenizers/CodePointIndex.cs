namespace DataAuditor.Models.Tokenizers;

/// <summary>Offsets of one text counted in code points, as Python and Rust count them, instead of UTF-16 units.</summary>
public sealed class CodePointIndex
{
    private readonly int[] _lowSurrogates;

    public CodePointIndex(string text)
    {
        var lows = new List<int>();
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i])) lows.Add(i);
        }

        _lowSurrogates = [.. lows];
    }

    /// <summary>The same part of the text, counted in code points; half a surrogate pair counts as the whole.</summary>
    public TokenOffset Of(TokenOffset offset) => new(CodePointsBefore(offset.Start), CodePointsBefore(offset.End));

    private int CodePointsBefore(int unit)
    {
        var found = Array.BinarySearch(_lowSurrogates, unit);
        return unit - (found < 0 ? ~found : found);
    }
}
