namespace DataAuditor.Tables;

/// <summary>How often a condition was asked and held.</summary>
/// <param name="Applies">Records to which it applies.</param>
/// <param name="Holds">Those of them for which it is true.</param>
public readonly record struct ConditionCounts(long Applies, long Holds);
