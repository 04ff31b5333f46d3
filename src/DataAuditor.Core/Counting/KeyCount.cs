namespace DataAuditor.Counting;

/// <summary>A key, and how often it occurs; no key where the count is 0.</summary>
internal readonly record struct KeyCount(ulong Key, long Count);
