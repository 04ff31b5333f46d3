namespace DataAuditor.Metrics.Credentials.Cbor;

/// <summary>An item of CBOR (RFC 8949). What it is not of the asked kind, is null: a reader asks for what it needs, and an item of another kind is as good as none.</summary>
/// <param name="raw">The bytes that it was read from.</param>
internal sealed class CborValue(CborKind kind, ReadOnlyMemory<byte> raw)
{
    public CborKind Kind => kind;

    public ReadOnlyMemory<byte> Raw => raw;

    public string? Text { get; init; }

    public ReadOnlyMemory<byte>? Bytes { get; init; }

    /// <summary>Null for an integer beyond 64 bits with sign, too.</summary>
    public long? Integer { get; init; }

    public bool? Truth { get; init; }

    public double? Number { get; init; }

    public IReadOnlyList<CborValue>? Items { get; init; }

    public IReadOnlyDictionary<CborKey, CborValue>? Entries { get; init; }

    public ulong? Tag { get; init; }

    /// <summary>What a tag stands before.</summary>
    public CborValue? Tagged { get; init; }

    /// <summary>The value of a map's entry.</summary>
    public CborValue? this[CborKey key] => Entries?.GetValueOrDefault(key);
}
