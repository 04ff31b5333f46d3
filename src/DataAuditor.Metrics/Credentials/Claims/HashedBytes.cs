using System.Security.Cryptography;

namespace DataAuditor.Metrics.Credentials.Claims;

/// <summary>Bytes of a store that references hash, however many there are: each hash is computed once.</summary>
internal sealed class HashedBytes(ReadOnlyMemory<byte> bytes)
{
    private readonly Dictionary<string, byte[]> _hashes = new(StringComparer.Ordinal);

    /// <summary>Whether the bytes have a hash; not where its name is none that is allowed.</summary>
    public bool Have(ReadOnlySpan<byte> hash, string? algorithm)
    {
        if (HashNames.Find(algorithm) is not { } name) return false;
        if (!_hashes.TryGetValue(algorithm!, out var own)) _hashes[algorithm!] = own = CryptographicOperations.HashData(name, bytes.Span);
        return own.AsSpan().SequenceEqual(hash);
    }
}
