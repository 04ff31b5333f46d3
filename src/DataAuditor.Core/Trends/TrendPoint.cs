namespace DataAuditor.Trends;

/// <summary>One round of a <see cref="Trend"/>.</summary>
/// <param name="Change">The first difference: against the round before; null for the first.</param>
/// <param name="Score">How surprising the value is after those before it, in standard deviations; positive is worse.</param>
/// <param name="Cusum">The sum of <see cref="Trends.Cusum"/> up to here.</param>
public readonly record struct TrendPoint(double Value, double? Change, double Score, double Cusum);
