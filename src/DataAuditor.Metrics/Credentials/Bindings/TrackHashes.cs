using DataAuditor.Metrics.Credentials.Cbor;
using DataAuditor.Metrics.Credentials.Containers;

namespace DataAuditor.Metrics.Credentials.Bindings;

/// <summary>Holds the tracks of a file against their Merkle trees, whose pieces are the tracks' chunks.</summary>
internal static class TrackHashes
{
    public static bool Match(IReadOnlyList<MerkleTree> trees, BmffFile file, ByteSource source)
    {
        var proofs = new Queue<CborValue>(file.Proofs);
        foreach (var tree in trees)
        {
            var own = new List<CborValue>();
            while (own.Count < tree.Leaves && proofs.TryDequeue(out var proof)) own.Add(proof);
            if (own.Count < tree.Leaves || TrackChunks.Find(file, source, tree.Id) is not { } chunks || chunks.Count != tree.Leaves) return false;

            // Every chunk is proven, and by one proof.
            var places = own.Select(static proof => proof["location"]?.Integer ?? -1).ToHashSet();
            if (places.Count != own.Count) return false;

            var algorithm = HashNames.Find(tree.Algorithm)!.Value;
            if (!own.All(proof => proof["location"]?.Integer is { } place && place >= 0 && place < chunks.Count && tree.Proves(ContentHash.Of(source.Stream, algorithm, [chunks[(int)place]]), place, proof))) return false;
        }

        return true;
    }
}
