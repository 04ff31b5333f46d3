namespace DataAuditor.Metrics.SensitiveSpans;

/// <summary>A span of a built-in type.</summary>
/// <param name="Range">Of an address.</param>
internal readonly record struct FoundSpan(SensitiveType Type, int Start, int End, AddressRange? Range);
