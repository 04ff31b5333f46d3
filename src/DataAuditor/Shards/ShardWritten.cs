namespace DataAuditor.Shards;

/// <summary>A partial state that was written.</summary>
/// <param name="Records">How many records of the synthetic data it is of.</param>
/// <param name="Notes">What was worth saying.</param>
public sealed record ShardWritten(string Path, long Records, IReadOnlyList<Diagnostic> Notes);
