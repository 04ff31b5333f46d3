namespace DataAuditor.Numerics;

/// <summary>Kendall's τ-b: pairs of records that two scores order alike less those they order otherwise, as a share of what ties leave to order (Kendall, 1945).</summary>
/// <remarks>Discordant pairs are the inversions that a merge sort undoes (Knight, 1966); all counts are whole numbers.</remarks>
public static class KendallTau
{
    /// <param name="first">Finite.</param>
    /// <param name="second">Finite, and as many.</param>
    /// <returns>Between −1 and 1; null for fewer than two records, or where either score is constant.</returns>
    public static double? Of(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        if (first.Length != second.Length) throw new ArgumentException("Every record has two scores.", nameof(second));

        // By the first score, and by the second among those that tie.
        int[] firstLevels = Levels(first), secondLevels = Levels(second);
        var keys = new ulong[first.Length];
        for (var record = 0; record < keys.Length; record++) keys[record] = ((ulong)firstLevels[record] << 32) | (uint)secondLevels[record];
        Array.Sort(keys);
        long pairs = keys.Length * (keys.Length - 1L) / 2, tiedInBoth = TiedPairs(keys, 0), tiedInFirst = TiedPairs(keys, 32);

        var seconds = new ulong[keys.Length];
        for (var record = 0; record < keys.Length; record++) seconds[record] = (uint)keys[record];
        var discordant = SortCountingInversions(seconds, new ulong[keys.Length]);
        var tiedInSecond = TiedPairs(seconds, 0);
        if (tiedInFirst == pairs || tiedInSecond == pairs) return null;

        var surplus = pairs - tiedInFirst - tiedInSecond + tiedInBoth - (2 * discordant);
        return Math.Clamp(surplus / Math.Sqrt(pairs - tiedInFirst) / Math.Sqrt(pairs - tiedInSecond), -1, 1);
    }

    /// <summary>Each value's place among the distinct ones.</summary>
    private static int[] Levels(ReadOnlySpan<double> values)
    {
        var levels = new int[values.Length];
        var order = Ranks.Order(values);
        for (int at = 1, level = 0; at < order.Length; at++)
        {
            if (values[order[at]] != values[order[at - 1]]) level++;
            levels[order[at]] = level;
        }

        return levels;
    }

    /// <summary>Pairs of neighbours in a sorted run that are equal but for their lowest bits.</summary>
    private static long TiedPairs(ulong[] sorted, int ignoredBits)
    {
        long tied = 0, run = 0;
        for (var at = 1; at < sorted.Length; at++)
        {
            run = sorted[at] >> ignoredBits == sorted[at - 1] >> ignoredBits ? run + 1 : 0;
            tied += run;
        }

        return tied;
    }

    private static long SortCountingInversions(Span<ulong> values, Span<ulong> buffer)
    {
        if (values.Length < 2) return 0;

        var middle = values.Length / 2;
        var inversions = SortCountingInversions(values[..middle], buffer[..middle]) + SortCountingInversions(values[middle..], buffer[middle..]);
        values.CopyTo(buffer);
        for (int at = 0, left = 0, right = middle; at < values.Length; at++)
        {
            if (right == values.Length || (left < middle && buffer[left] <= buffer[right]))
            {
                values[at] = buffer[left++];
            }
            else
            {
                inversions += middle - left;
                values[at] = buffer[right++];
            }
        }

        return inversions;
    }
}
