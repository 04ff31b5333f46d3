namespace DataAuditor.Counting;

/// <summary>The longest run of a record's keys that are all among the references.</summary>
/// <param name="Record">The record's position.</param>
/// <param name="Keys">How many keys the run has, at least one.</param>
public readonly record struct SharedRun(long Record, int Keys);
