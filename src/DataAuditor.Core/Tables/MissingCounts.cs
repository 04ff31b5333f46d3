namespace DataAuditor.Tables;

/// <summary>Nulls of one column in both tables.</summary>
public readonly record struct MissingCounts(long Real, long Synthetic);
