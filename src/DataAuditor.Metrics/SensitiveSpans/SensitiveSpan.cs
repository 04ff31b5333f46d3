namespace DataAuditor.Metrics.SensitiveSpans;

/// <summary>Where in a text something sensitive stands, in UTF-16 units.</summary>
internal readonly record struct SensitiveSpan(SensitiveType Type, int Start, int Length)
{
    private const int MostShown = 2;

    public int End => Start + Length;

    /// <summary>What may be shown of it: its length, and of its characters no more than the first two and no more than a quarter.</summary>
    public string Masked(string text)
    {
        var shown = Math.Min(MostShown, Length / 4);
        return $"{text.AsSpan(Start, shown)}{new string('*', Length - shown)}";
    }
}
