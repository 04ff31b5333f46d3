namespace DataAuditor.Tables;

/// <summary>
/// The largest difference of a column's two empirical distribution functions, nulls left out; NaN stands above all numbers. Where only counts
/// between edges are known it lies between two numbers.
/// </summary>
/// <param name="Real">Values of the real column.</param>
/// <param name="Synthetic">Values of the synthetic one.</param>
/// <param name="Least">What it is at the least; null where either column has no value.</param>
/// <param name="Most">What it is at the most: the same where the values are known.</param>
public readonly record struct DistributionGap(long Real, long Synthetic, double? Least, double? Most);
