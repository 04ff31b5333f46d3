namespace DataAuditor.Metrics.SensitiveSpans;

/// <summary>Where in a text something sensitive stands, in UTF-16 units.</summary>
internal readonly record struct SensitiveSpan(SensitiveType Type, int Start, int Length)
{
    public int End => Start + Length;

    /// <summary>What may be shown of it.</summary>
    public string Masked(string text) => Mask.Of(text.AsSpan(Start, Length)).ToString();
}
