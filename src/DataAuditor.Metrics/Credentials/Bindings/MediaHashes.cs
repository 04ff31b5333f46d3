using DataAuditor.Metrics.Credentials.Cbor;
using DataAuditor.Metrics.Credentials.Containers;

namespace DataAuditor.Metrics.Credentials.Bindings;

/// <summary>Holds the media of a file that is not in fragments against its Merkle trees, one for each box <c>mdat</c>, or one for each track.</summary>
internal static class MediaHashes
{
    /// <summary>The header of a media box is not hashed, as if it were the long one.</summary>
    private const long Header = 16;

    /// <summary>Each piece costs a hash that is held.</summary>
    private const long MostPieces = 1_000_000;

    public static bool Match(IReadOnlyList<MerkleTree> trees, BmffFile file, ByteSource source)
    {
        var hasBlocks = trees.All(static tree => tree.BlockLength is not null || tree.BlockLengths is not null);
        if (!hasBlocks && file.Proofs.Count > 0 && file.Boxes.Any(static box => box.Type is "moov")) return TrackHashes.Match(trees, file, source);

        var media = file.Boxes.Where(static box => box.Type is "mdat").ToList();
        if (media.Count != trees.Count) return false;

        var proofs = new Queue<CborValue>(file.Proofs);
        for (var place = 0; place < trees.Count; place++)
        {
            if (Pieces(trees[place], media[place].Range) is not { } pieces || !Match(trees[place], pieces, proofs, source)) return false;
        }

        return true;
    }

    private static bool Match(MerkleTree tree, List<ByteRange> pieces, Queue<CborValue> proofs, ByteSource source)
    {
        if (pieces.Count != tree.Leaves) return false;

        var algorithm = HashNames.Find(tree.Algorithm)!.Value;
        var hashes = pieces.Select(piece => ContentHash.Of(source.Stream, algorithm, [piece]));
        if (proofs.Count > 0) return hashes.Index().All(piece => proofs.TryDequeue(out var proof) && tree.Proves(piece.Item, piece.Index, proof));
        if (tree.HasRootOnly) return tree.IsRootOf([.. hashes]);
        return hashes.Index().All(piece => tree.Proves(piece.Item, piece.Index, proof: null));
    }

    /// <returns>Null where the tree's pieces are not what the box holds.</returns>
    private static List<ByteRange>? Pieces(MerkleTree tree, ByteRange box)
    {
        var start = box.Start + Header;
        var left = Math.Max(0, box.Length - Header);
        if (tree.BlockLength is not null && tree.BlockLengths is not null) return null;
        if (tree.BlockLength is { } length)
        {
            if (length <= 1 || left / length >= MostPieces) return null;

            var pieces = new List<ByteRange>();
            for (long at = 0; at < left; at += length) pieces.Add(new ByteRange(start + at, Math.Min(length, left - at)));
            return pieces;
        }

        if (tree.BlockLengths is not { } lengths) return [new ByteRange(start, left)];
        if (lengths.Any(one => one < 0 || one > left) || lengths.Sum() != left) return null;

        var blocks = new List<ByteRange>();
        foreach (var one in lengths)
        {
            blocks.Add(new ByteRange(start, one));
            start += one;
        }

        return blocks;
    }
}
