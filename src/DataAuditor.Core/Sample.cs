namespace DataAuditor;

/// <summary>One record on its way through a metric: which data set it is from, and its zero-based position there.</summary>
public readonly record struct Sample<TRecord>(Role Role, long Index, TRecord Record);
