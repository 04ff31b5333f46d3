namespace DataAuditor.Metrics.Text.Similarity;

/// <summary>A text as code points; a lone surrogate is one, and equal to itself only.</summary>
internal sealed class CodePoints
{
    private int[] _points = [];

    /// <returns>Valid until the next call.</returns>
    public ReadOnlySpan<int> Of(ReadOnlySpan<char> text)
    {
        if (_points.Length < text.Length) _points = new int[text.Length];
        var count = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var isPair = at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]);
            _points[count++] = isPair ? char.ConvertToUtf32(text[at], text[++at]) : text[at];
        }

        return _points.AsSpan(0, count);
    }
}
