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
    /// <param name="store">Where the store is.</param>
    /// <param name="isUpdated">Whether later manifests update this one, so that the store has grown since.</param>
    public bool IsOf(Stream stream, string? algorithm, ByteRange store, bool isUpdated) =>
        HashNames.Find(_algorithm ?? algorithm) is { } name
        && (isUpdated ? Grown(store) : _exclusions) is var exclusions
        && exclusions.Any(range => IsAround(store, range))
        && ContentHash.Without(stream, name, exclusions) is { } hash
        && hash.AsSpan().SequenceEqual(_hash.Span);

    /// <summary>
    /// Whether a range leaves out the store and nothing else of the picture. A store that was made shorter would leave room within the range
    /// for what nobody signed. Some signers leave out all that lies before the store.
    /// </summary>
    private static bool IsAround(ByteRange store, ByteRange range) => range.End == store.End && (range.Start == store.Start || range.Start == 0);

    private IEnumerable<ByteRange> Grown(ByteRange store)
    {
        if (_exclusions.FindIndex(range => range.Start == store.Start) is not (var own and >= 0)) return _exclusions;

        var growth = Math.Max(0, store.Length - _exclusions[own].Length);
        return _exclusions.Select((range, place) => place == own ? store : range.Start > store.Start ? range with { Start = range.Start + growth } : range);
    }
}
