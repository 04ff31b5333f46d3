namespace DataAuditor.Duplicates;

/// <summary>Where the shingles of a document are among those of all.</summary>
public readonly record struct ShingleRange(long First, int Count);
