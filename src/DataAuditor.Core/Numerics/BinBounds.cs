namespace DataAuditor.Numerics;

/// <summary>
/// Bins of a number line as the upper bounds of all bins but the last, ascending and inclusive: a value's bin is the number of bounds
/// below it. The outer bins are open, so every number has a bin.
/// </summary>
public static class BinBounds
{
    /// <summary>
    /// Bins of equal frequency. A value that several quantiles fall on gets a bin of its own, so that a mass at one point
    /// (zeros, a cap) is told from what lies on either side of it.
    /// </summary>
    /// <param name="ordered">Ascending; NaN last. Infinities are no places for a bound.</param>
    public static double[] Quantiles(ReadOnlySpan<double> ordered, int bins)
    {
        var finite = Finite(ordered);
        if (finite.IsEmpty) return [];

        var quantiles = new double[bins - 1];
        for (var bin = 1; bin < bins; bin++) quantiles[bin - 1] = finite[(int)QuantileRank(finite.Length, bin, bins)];
        return Bounds(quantiles);
    }

    /// <summary>The same of a sample of which only some values are known.</summary>
    /// <param name="count">How many finite values there are.</param>
    /// <param name="at">The value of a rank from 0, asked for those of <see cref="QuantileRank"/>.</param>
    public static double[] Quantiles(long count, Func<long, double> at, int bins) =>
        count == 0 ? [] : Bounds([.. Enumerable.Range(1, bins - 1).Select(bin => at(QuantileRank(count, bin, bins)))]);

    /// <summary>The rank, from 0, of the smallest value with at least this share of the sample at or below it.</summary>
    public static long QuantileRank(long count, int bin, int bins) => (long)((((Int128)bin * count) + bins - 1) / bins) - 1;

    /// <summary>Bins of equal width over the finite range, each closed below as in numpy's <c>digitize</c>.</summary>
    public static double[] EqualWidth(ReadOnlySpan<double> ordered, int bins)
    {
        var edges = Edges(ordered, bins);
        return edges.Length == 0 ? [] : [.. edges[1..^1].Select(Math.BitDecrement)];
    }

    /// <summary>The same, with a last bin for the maximum alone, as SDMetrics' report bins.</summary>
    public static double[] EqualWidthAndMaximum(ReadOnlySpan<double> ordered, int bins)
    {
        var edges = Edges(ordered, bins);
        return edges.Length == 0 ? [] : [.. edges[1..].Select(Math.BitDecrement)];
    }

    /// <summary>numpy's <c>histogram_bin_edges</c>: evenly spaced, half a unit to either side of a constant.</summary>
    public static double[] Edges(ReadOnlySpan<double> ordered, int bins)
    {
        var finite = Finite(ordered);
        if (finite.IsEmpty) return [];

        double low = finite[0], high = finite[^1];
        if (low == high) (low, high) = (low - 0.5, high + 0.5);

        var step = (high - low) / bins;
        var edges = new double[bins + 1];
        for (var bin = 0; bin < bins; bin++)
        {
            // A range beyond the largest double is spanned from both ends.
            edges[bin] = double.IsInfinity(step) ? (low * ((double)(bins - bin) / bins)) + (high * ((double)bin / bins)) : (bin * step) + low;
        }

        edges[bins] = high;
        return edges;
    }

    private static double[] Bounds(ReadOnlySpan<double> quantiles)
    {
        var bounds = new List<double>(quantiles.Length);
        foreach (var quantile in quantiles)
        {
            if (bounds.Count == 0 || bounds[^1] < quantile)
            {
                bounds.Add(quantile);
            }
            else if (bounds.Count == 1 || bounds[^2] < Math.BitDecrement(quantile))
            {
                bounds[^1] = Math.BitDecrement(quantile);
                bounds.Add(quantile);
            }
        }

        return [.. bounds];
    }

    private static ReadOnlySpan<double> Finite(ReadOnlySpan<double> ordered)
    {
        int start = 0, end = ordered.Length;
        while (start < end && double.IsNegativeInfinity(ordered[start])) start++;
        while (end > start && !double.IsFinite(ordered[end - 1])) end--;
        return ordered[start..end];
    }
}
