namespace DataAuditor.Intervals;

/// <summary>How far a sample's quantile may lie from that of the distribution, whatever the distribution.</summary>
public static class QuantileInterval
{
    /// <summary>The order statistics between which the quantile lies: how many values are below it is binomial.</summary>
    /// <param name="ascending">At least one value.</param>
    /// <param name="share">Below the quantile, between 0 and 1.</param>
    public static Uncertainty OrderStatistics(IReadOnlyList<double> ascending, double share)
    {
        ArgumentOutOfRangeException.ThrowIfZero(ascending.Count);
        double count = ascending.Count, spread = Math.Sqrt(count * share * (1 - share));
        return new Uncertainty("order-statistics", confidence =>
        {
            var reach = Uncertainty.Deviations(confidence) * spread;
            var below = Math.Floor((count * share) - reach) - 1;
            var above = Math.Ceiling((count * share) + reach);
            return (ascending[(int)Math.Clamp(below, 0, count - 1)], ascending[(int)Math.Clamp(above, 0, count - 1)]);
        });
    }
}
