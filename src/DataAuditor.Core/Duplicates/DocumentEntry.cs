namespace DataAuditor.Duplicates;

/// <summary>A document without its shingles, which are many and seldom wanted.</summary>
/// <param name="Record">Its record's zero-based position.</param>
/// <param name="Content">A fingerprint of its whole content.</param>
/// <param name="Keys">Of its bands; good until the next entry is asked for.</param>
/// <param name="Shingles">Where its shingles are.</param>
public readonly record struct DocumentEntry(long Record, UInt128 Content, ReadOnlyMemory<uint> Keys, ShingleRange Shingles);
