namespace DataAuditor.Graphs.Comparison;

/// <summary>
/// Nodes coloured by their surroundings (Weisfeiler and Leman, 1968): a node's colour is refined by those of its neighbours until no colour
/// splits any more. Colours are hashes, the same in every graph, so that isomorphic graphs have the same colours as often.
/// </summary>
/// <param name="Colors">One for each node.</param>
internal sealed record ColorRefinement(ulong[] Colors)
{
    /// <summary>Colours that split once a round, as along a path, are left as they are after so many: the search that follows copes.</summary>
    private const int MostRounds = 64;

    public static ColorRefinement Of(SimpleGraph graph)
    {
        var colors = new ulong[graph.NodeCount];
        var known = Math.Min(1, colors.Length);
        for (var round = 0; round < MostRounds; round++)
        {
            var refined = Refined(graph, colors);
            var count = Count(refined);
            colors = refined;
            if (count == known) break;
            known = count;
        }

        return new ColorRefinement(colors);
    }

    /// <summary>The same for isomorphic graphs; of others seldom.</summary>
    public UInt128 Fingerprint(SimpleGraph graph)
    {
        ulong high = 0, low = 0;
        foreach (var color in Colors)
        {
            high += StableHash.Mix(color);
            low += StableHash.Mix(~color);
        }

        var sizes = StableHash.Mix(((ulong)graph.NodeCount << 32) ^ (ulong)graph.EdgeCount) + (graph.IsDirected ? 1UL : 0);
        return new UInt128(high ^ sizes, low);
    }

    /// <summary>A sum does not depend on the order of the neighbours; those that an arc comes from and those that it leads to count apart.</summary>
    private static ulong[] Refined(SimpleGraph graph, ulong[] colors)
    {
        var sums = new ulong[colors.Length];
        for (var node = 0; node < sums.Length; node++)
        {
            ulong sum = 0;
            foreach (var neighbor in graph.Neighbors(node))
            {
                sum += StableHash.Mix(colors[neighbor]);
                if (graph.IsDirected) sums[neighbor] += StableHash.Mix(~colors[node]);
            }

            sums[node] += sum;
        }

        for (var node = 0; node < sums.Length; node++) sums[node] = StableHash.Mix(sums[node] ^ StableHash.Mix(colors[node] + 1));
        return sums;
    }

    private static int Count(ulong[] colors)
    {
        ulong[] sorted = [.. colors];
        Array.Sort(sorted);
        var count = 0;
        for (var place = 0; place < sorted.Length; place++) count += place == 0 || sorted[place] != sorted[place - 1] ? 1 : 0;
        return count;
    }
}
