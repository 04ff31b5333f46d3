using System.Security.Cryptography;
using DataAuditor.Metrics.Credentials.Cbor;

namespace DataAuditor.Metrics.Credentials.Bindings;

/// <summary>A tree of hashes over the pieces of a file: the assertion has one row of it, and a piece's proof has the way from the piece to the row.</summary>
internal sealed class MerkleTree
{
    /// <summary>More pieces than this nobody has reason to cut a file into.</summary>
    private const long MostLeaves = 10_000_000;

    private readonly List<ReadOnlyMemory<byte>> _row;

    private MerkleTree(CborValue entry, string algorithm, long id, long leaves, List<ReadOnlyMemory<byte>> row)
    {
        (Algorithm, Id, Leaves, _row) = (algorithm, id, leaves, row);
        InitialHash = entry["initHash"]?.Bytes;
        BlockLength = entry["fixedBlockSize"]?.Integer;
        BlockLengths = entry["variableBlockSizes"]?.Items?.Select(static item => item.Integer ?? -1).ToList();
    }

    public string Algorithm { get; }

    /// <summary>Of the track that its pieces are of.</summary>
    public long Id { get; }

    public long Leaves { get; }

    /// <summary>Of what lies before the first fragment; null for files that are not in fragments.</summary>
    public ReadOnlyMemory<byte>? InitialHash { get; }

    /// <summary>How long the pieces are, but the last; null where nothing is said.</summary>
    public long? BlockLength { get; }

    /// <inheritdoc cref="BlockLength"/>
    public IReadOnlyList<long>? BlockLengths { get; }

    /// <summary>Whether the row is the root alone of more than one piece.</summary>
    public bool HasRootOnly => _row.Count == 1 && Leaves > 1;

    /// <returns>Null where it is malformed.</returns>
    public static MerkleTree? Find(CborValue entry, string? algorithm)
    {
        var name = entry["alg"]?.Text ?? algorithm;
        if (name is null || HashNames.Find(name) is null || entry["localId"]?.Integer is not { } id) return null;
        if (entry["count"]?.Integer is not (> 0 and <= MostLeaves and var leaves) || entry["hashes"]?.Items is not { Count: > 0 } hashes) return null;

        var row = hashes.Select(static hash => hash.Bytes).OfType<ReadOnlyMemory<byte>>().ToList();
        return row.Count == hashes.Count ? new MerkleTree(entry, name, id, leaves, row) : null;
    }

    /// <summary>Whether a piece, by its hash, is the one that belongs in its place.</summary>
    /// <param name="proof">Its place again, and the hashes beside the way up; null where the row is that of the pieces.</param>
    public bool Proves(byte[] hash, long place, CborValue? proof) =>
        proof is null ? IsBelow(hash, place, null) : proof["location"]?.Integer == place && IsBelow(hash, place, proof["hashes"]?.Items?.Select(static item => item.Bytes ?? default).ToList());

    /// <summary>Whether all pieces, by their hashes, have this root.</summary>
    public bool IsRootOf(IReadOnlyList<byte[]> hashes)
    {
        var level = hashes;
        while (level.Count > 1) level = [.. level.Chunk(2).Select(pair => pair is [var left, var right] ? Joined(left, right) : pair[0])];
        return _row[0].Span.SequenceEqual(level[0]);
    }

    private bool IsBelow(byte[] hash, long place, IReadOnlyList<ReadOnlyMemory<byte>>? proof)
    {
        if (place < 0 || place >= Leaves) return false;

        var used = 0;
        var width = Leaves;
        for (; width != _row.Count; width = (width + 1) / 2)
        {
            if (width == 1 || proof is null) return false;

            var isRight = (place & 1) == 1;
            if (isRight || place + 1 < width)
            {
                if (used == proof.Count) return false;
                hash = isRight ? Joined(proof[used++].Span, hash) : Joined(hash, proof[used++].Span);
            }

            place /= 2;
        }

        return _row[(int)place].Span.SequenceEqual(hash);
    }

    private byte[] Joined(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var joined = new byte[left.Length + right.Length];
        left.CopyTo(joined);
        right.CopyTo(joined.AsSpan(left.Length));
        return CryptographicOperations.HashData(HashNames.Find(Algorithm)!.Value, joined);
    }
}
