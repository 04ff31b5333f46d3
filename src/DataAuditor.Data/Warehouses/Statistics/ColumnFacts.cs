namespace DataAuditor.Data.Warehouses.Statistics;

/// <summary>What a first look at a column tells.</summary>
/// <param name="Values">All that are not null.</param>
/// <param name="NearCentre">Finite values whose distance from the centre is too small to be squared, and not 0.</param>
internal readonly record struct ColumnFacts(long Values, long NaN, long NegativeInfinities, long PositiveInfinities, long Finite, double Least, double Most, long NearCentre);
