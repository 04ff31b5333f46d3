namespace DataAuditor.Intervals;

/// <summary>
/// Deals documents out to groups, the units of intervals over a corpus: the sentences and n-grams of one document depend on each other, so
/// they are not drawn one by one. A document's group hangs on its position in the data alone, so however the data is split, the groups are
/// the same; and it is hashed, so that data in some order does not make the groups more alike than chance would.
/// </summary>
internal static class DocumentGroups
{
    public static int Of(long document, int groups) => (int)(Mixed((ulong)document) % (ulong)groups);

    /// <summary>The output function of SplitMix64 (Steele, Lea and Flood, 2014).</summary>
    private static ulong Mixed(ulong position)
    {
        var mixed = (position + 1) * 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
