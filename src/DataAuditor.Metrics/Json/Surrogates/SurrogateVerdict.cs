namespace DataAuditor.Metrics.Json.Surrogates;

/// <summary>How an original fares.</summary>
/// <param name="IsUnchanged">Whether it was left as it is anywhere.</param>
/// <param name="Record">Where that shows.</param>
/// <param name="Fault">Which rule is broken, the original masked; null where it has one surrogate, and alone.</param>
internal readonly record struct SurrogateVerdict(bool IsUnchanged, long Record, string? Fault);
