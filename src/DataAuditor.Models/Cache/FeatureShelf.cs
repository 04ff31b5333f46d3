using System.Collections.Concurrent;

namespace DataAuditor.Models.Cache;

/// <summary>What a cache knows of one model, and what this run has added. Safe for several threads.</summary>
internal sealed class FeatureShelf(FeatureCache cache, string model)
{
    private readonly ConcurrentDictionary<UInt128, ReadOnlyMemory<byte>> _added = new();

    /// <summary>From earlier runs; not changed once the shelf is open.</summary>
    public Dictionary<UInt128, ReadOnlyMemory<byte>> Known { get; } = [];

    public bool TryFind(UInt128 key, out ReadOnlyMemory<byte> value) => Known.TryGetValue(key, out value) || _added.TryGetValue(key, out value);

    public void Add(UInt128 key, byte[] value) => _added.TryAdd(key, value);

    /// <summary>Keeps what this run has added.</summary>
    /// <returns>Why it was not kept; null where it was.</returns>
    public string? Keep() => cache.Keep(model, _added);
}
