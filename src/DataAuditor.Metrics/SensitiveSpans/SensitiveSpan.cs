namespace DataAuditor.Metrics.SensitiveSpans;

/// <summary>Where in a text something sensitive stands, in UTF-16 units.</summary>
/// <param name="Kind">The name of its type, or of the user's own detector.</param>
/// <param name="Range">Of an address.</param>
internal readonly record struct SensitiveSpan(string Kind, int Start, int Length, AddressRange? Range = null)
{
    public int End => Start + Length;

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);
}
