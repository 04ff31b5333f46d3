namespace DataAuditor.Numerics;

/// <summary>Ranks from 1, ties averaged.</summary>
public static class Ranks
{
    /// <summary>The rows in the order of their values; NaN last.</summary>
    public static int[] Order(ReadOnlySpan<double> values)
    {
        var keys = new ulong[values.Length];
        var rows = new int[values.Length];
        for (var row = 0; row < values.Length; row++)
        {
            keys[row] = RadixSort.KeyOf(values[row]);
            rows[row] = row;
        }

        RadixSort.Sort(keys, rows);
        return rows;
    }

    /// <summary>The rank of every value.</summary>
    /// <param name="values">No NaN among them.</param>
    public static double[] Of(ReadOnlySpan<double> values)
    {
        var ranks = new double[values.Length];
        Fill(values, values, Order(values), ranks);
        return ranks;
    }

    /// <summary>The rank of every row among those where neither value is NaN; NaN elsewhere.</summary>
    public static void Fill(ReadOnlySpan<double> values, ReadOnlySpan<double> partner, ReadOnlySpan<int> order, Span<double> ranks)
    {
        ranks.Fill(double.NaN);
        long taken = 0;
        for (var start = 0; start < order.Length && !double.IsNaN(values[order[start]]);)
        {
            var end = start;
            var tied = 0;
            for (; end < order.Length && values[order[end]] == values[order[start]]; end++) tied += double.IsNaN(partner[order[end]]) ? 0 : 1;

            var rank = taken + ((tied + 1) / 2.0);
            for (; start < end; start++)
            {
                if (!double.IsNaN(partner[order[start]])) ranks[order[start]] = rank;
            }

            taken += tied;
        }
    }
}
