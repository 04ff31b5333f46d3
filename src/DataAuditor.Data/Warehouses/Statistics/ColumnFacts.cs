namespace DataAuditor.Data.Warehouses.Statistics;

/// <summary>What a first look at a column tells.</summary>
/// <param name="Values">All that are not null.</param>
internal readonly record struct ColumnFacts(long Values, long NaN, long NegativeInfinities, long PositiveInfinities, long Finite, double Least, double Most);
