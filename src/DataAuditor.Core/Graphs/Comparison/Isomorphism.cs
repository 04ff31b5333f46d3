namespace DataAuditor.Graphs.Comparison;

/// <summary>Whether two graphs are the same but for their nodes' names.</summary>
public static class Isomorphism
{
    /// <summary>The same for isomorphic graphs, and for others seldom: graphs with different ones need not be compared.</summary>
    public static UInt128 Fingerprint(SimpleGraph graph) => ColorRefinement.Of(graph).Fingerprint(graph);

    /// <summary>
    /// Matches nodes of the same colour one after the other, each next to one that is matched (Cordella et al., 2004), and goes back where
    /// none fits.
    /// </summary>
    /// <param name="budget">How many pairs of nodes may be tried.</param>
    /// <returns>Null where the budget did not suffice to tell.</returns>
    public static bool? Compare(SimpleGraph left, SimpleGraph right, long budget)
    {
        if (left.NodeCount != right.NodeCount || left.EdgeCount != right.EdgeCount || left.IsDirected != right.IsDirected) return false;

        ColorRefinement own = ColorRefinement.Of(left), others = ColorRefinement.Of(right);
        ulong[] sorted = [.. own.Colors], otherSorted = [.. others.Colors];
        Array.Sort(sorted);
        Array.Sort(otherSorted);
        return sorted.AsSpan().SequenceEqual(otherSorted) ? new IsomorphismSearch(left, right, own, others, budget).Exists() : false;
    }
}
