namespace DataAuditor.Graphs.Comparison;

/// <summary>Whether two graphs have the same nodes by id, and the same edges between them.</summary>
public static class LabelledEquality
{
    /// <summary>The same for equal graphs, whatever the order of their nodes, and for others practically never.</summary>
    public static UInt128 Fingerprint(NamedGraph named)
    {
        var graph = named.Graph;
        var hashes = new ulong[graph.NodeCount];
        for (var node = 0; node < hashes.Length; node++) hashes[node] = Hash(named.Ids[node]);

        ulong high = graph.IsDirected ? 1UL : 0, low = 0;
        for (var node = 0; node < hashes.Length; node++)
        {
            high += StableHash.Mix(hashes[node]);
            low += StableHash.Mix(~hashes[node]);
            foreach (var neighbor in graph.Neighbors(node))
            {
                var edge = ulong.RotateLeft(hashes[node], 1) ^ StableHash.Mix(hashes[neighbor]);
                high += StableHash.Mix(edge);
                low += StableHash.Mix(~edge);
            }
        }

        return new UInt128(high, low);
    }

    public static bool Holds(NamedGraph left, NamedGraph right)
    {
        var (own, other) = (left.Graph, right.Graph);
        if (own.NodeCount != other.NodeCount || own.EdgeCount != other.EdgeCount || own.IsDirected != other.IsDirected) return false;

        var images = new int[own.NodeCount];
        for (var node = 0; node < images.Length; node++)
        {
            images[node] = right.Ids.Find(left.Ids[node]);
            if (images[node] < 0) return false;
        }

        for (var node = 0; node < images.Length; node++)
        {
            foreach (var neighbor in own.Neighbors(node))
            {
                if (!other.HasEdge(images[node], images[neighbor])) return false;
            }
        }

        return true;
    }

    private static ulong Hash(NodeId id)
    {
        if (id.Number is { } number) return StableHash.Mix((ulong)number);

        ulong hash = 0;
        foreach (var character in id.ToString()) hash = StableHash.Mix(hash ^ character);
        return ~hash;
    }
}
