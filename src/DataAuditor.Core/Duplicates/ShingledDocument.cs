namespace DataAuditor.Duplicates;

/// <summary>One record as the search for duplicates knows it.</summary>
/// <param name="Record">Its zero-based position.</param>
/// <param name="Content">A fingerprint of its whole content: equal ones are exact duplicates.</param>
/// <param name="Shingles">Hashes of its shingles, in any order; one that occurs twice counts once.</param>
/// <param name="Keys">Of its bands, by <see cref="MinHash.KeysOf"/>.</param>
public readonly record struct ShingledDocument(long Record, UInt128 Content, ReadOnlyMemory<ulong> Shingles, ReadOnlyMemory<uint> Keys);
