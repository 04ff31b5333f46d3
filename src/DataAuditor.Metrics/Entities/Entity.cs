namespace DataAuditor.Metrics.Entities;

/// <summary>One mention of something sensitive in a document.</summary>
/// <param name="Type">Its kind, such as a name or a date.</param>
/// <param name="Position">Where it starts and ends, in whatever unit the data counts; null where the data does not say.</param>
/// <param name="Value">What is written there; null where the data does not say.</param>
/// <param name="Surrogate">What is put in its place; null where the data does not say.</param>
internal sealed record Entity(string Type, (long Start, long End)? Position, string? Value, string? Surrogate);
