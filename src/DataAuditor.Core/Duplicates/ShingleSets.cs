namespace DataAuditor.Duplicates;

/// <summary>Sets of shingles; those that were asked for lately are at hand, since what is alike tends to come in heaps.</summary>
internal sealed class ShingleSets(ShingledDocuments documents)
{
    private const int Places = 1 << 12;

    /// <summary>Sets of more are read again each time: the memory they would take has no bound.</summary>
    private const int MostShingles = 1 << 10;

    private readonly (long First, ulong[] Set)[] _latest = new (long, ulong[])[Places];

    public ulong[] Of(ShingleRange range)
    {
        if (range.Count > MostShingles) return documents.SetOf(range);

        ref var latest = ref _latest[(range.First ^ (range.First / Places)) % Places];
        if (latest.Set is null || latest.First != range.First) latest = (range.First, documents.SetOf(range));
        return latest.Set;
    }

    /// <summary>How much two sets have in common: |A ∩ B| / |A ∪ B|, exactly.</summary>
    public static double Jaccard(ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> right)
    {
        int both = 0, atLeft = 0, atRight = 0;
        while (atLeft < left.Length && atRight < right.Length)
        {
            var order = left[atLeft].CompareTo(right[atRight]);
            if (order == 0) both++;
            if (order <= 0) atLeft++;
            if (order >= 0) atRight++;
        }

        return (double)both / (left.Length + right.Length - both);
    }
}
