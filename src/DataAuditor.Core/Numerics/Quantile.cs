namespace DataAuditor.Numerics;

/// <summary>The quantile by linear interpolation (Hyndman and Fan's type 7), as numpy computes it.</summary>
public static class Quantile
{
    /// <param name="sorted">Ascending, at least one, no NaN.</param>
    /// <param name="share">In [0, 1].</param>
    public static double Of(ReadOnlySpan<double> sorted, double share)
    {
        var position = (sorted.Length - 1) * share;
        var below = (int)position;
        if (below + 1 >= sorted.Length) return sorted[^1];

        // From the nearer end, so that the result does not pass it; by products, since the difference of two far values overflows.
        var between = position - below;
        double low = sorted[below], high = sorted[below + 1];
        if (between == 0 || low.Equals(high)) return low;
        return double.IsFinite(high - low)
            ? between < 0.5 ? low + ((high - low) * between) : high - ((high - low) * (1 - between))
            : (low * (1 - between)) + (high * between);
    }
}
