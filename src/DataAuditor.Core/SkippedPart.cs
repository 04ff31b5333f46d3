namespace DataAuditor;

/// <summary>A part that could not be measured, and why; it takes no part in the value and is shown.</summary>
public readonly record struct SkippedPart(string Name, string Reason);
