namespace DataAuditor.Models.Cache;

/// <summary>How a model's outputs lie in a cache file.</summary>
/// <param name="Write">To bytes; null for an output that is not worth keeping.</param>
/// <param name="Read">From bytes, of which it keeps none.</param>
internal sealed record FeatureFormat<TOutput>(Func<TOutput, byte[]?> Write, FeatureFormat<TOutput>.Reader Read)
{
    public delegate TOutput Reader(ReadOnlySpan<byte> bytes);
}
