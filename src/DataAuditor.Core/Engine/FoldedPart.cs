namespace DataAuditor.Engine;

/// <summary>What a block of records comes to for one metric; nothing where it does not take the block.</summary>
internal readonly record struct FoldedPart(object? State, Exception? Fault, TimeSpan Elapsed);
