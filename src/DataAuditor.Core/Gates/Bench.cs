namespace DataAuditor.Gates;

/// <summary>How one estimate is judged.</summary>
/// <param name="SyntheticRecords">Behind the estimate, for the number that would decide.</param>
internal readonly record struct Bench(Decision Decision, OnInconclusive OnInconclusive, long SyntheticRecords);
