namespace DataAuditor.Tables;

/// <summary>
/// The correlation of two columns in both tables, over the records where both values are finite; null where it is undefined,
/// because a column is constant there or fewer than two records are left.
/// </summary>
public readonly record struct Correlation(ColumnPair First, ColumnPair Second, double? Real, double? Synthetic);
