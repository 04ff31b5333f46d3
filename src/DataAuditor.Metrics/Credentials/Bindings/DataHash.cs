using DataAuditor.Metrics.Credentials.Cbor;
using DataAuditor.Metrics.Credentials.Containers;

namespace DataAuditor.Metrics.Credentials.Bindings;

/// <summary>The assertion that binds a manifest to the bytes of a file, less some ranges (<c>c2pa.hash.data</c>).</summary>
internal sealed class DataHash
{
    private readonly string? _algorithm;

    private readonly ReadOnlyMemory<byte> _hash;

    private readonly List<ByteRange> _exclusions;

    private DataHash(string? algorithm, ReadOnlyMemory<byte> hash, List<ByteRange> exclusions) => (_algorithm, _hash, _exclusions) = (algorithm, hash, exclusions);

    /// <summary>Whether more is left out than the store.</summary>
    public bool HasAdditionalExclusions => _exclusions.Count > 1;

    /// <returns>Null where the assertion is malformed, or is about bytes that are elsewhere.</returns>
    public static DataHash? Find(CborValue assertion)
    {
        if (assertion["hash"]?.Bytes is not { } hash || assertion["url"] is not null) return null;

        var exclusions = new List<ByteRange>();
        foreach (var range in assertion["exclusions"]?.Items ?? [])
        {
            if (range["start"]?.Integer is not { } start || range["length"]?.Integer is not { } length) return null;
            exclusions.Add(new ByteRange(start, length));
        }

        return new DataHash(assertion["alg"]?.Text, hash, exclusions);
    }

    /// <param name="algorithm">The claim's, where the assertion names none.</param>
    /// <param name="updated">Where the store is, for manifests that later ones update, whose store has grown since.</param>
    public bool IsOf(Stream stream, string? algorithm, ByteRange? updated) =>
        HashNames.Find(_algorithm ?? algorithm) is { } name && ContentHash.Without(stream, name, Grown(updated)) is { } hash && hash.AsSpan().SequenceEqual(_hash.Span);

    private IEnumerable<ByteRange> Grown(ByteRange? updated)
    {
        if (updated is not { } store || _exclusions.FindIndex(range => range.Start == store.Start) is not (var own and >= 0)) return _exclusions;

        var growth = Math.Max(0, store.Length - _exclusions[own].Length);
        return _exclusions.Select((range, place) => place == own ? store : range.Start > store.Start ? range with { Start = range.Start + growth } : range);
    }
}
