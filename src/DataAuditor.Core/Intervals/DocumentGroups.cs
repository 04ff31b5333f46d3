namespace DataAuditor.Intervals;

/// <summary>
/// Deals documents out to groups, the units of intervals over a corpus: the sentences and n-grams of one document depend on each other, so
/// they are not drawn one by one. A document's group hangs on its position in the data alone, so however the data is split, the groups are
/// the same; and it is hashed, so that data in some order does not make the groups more alike than chance would.
/// </summary>
internal static class DocumentGroups
{
    public static int Of(long document, int groups) => (int)(StableHash.Mix((ulong)document) % (ulong)groups);
}
