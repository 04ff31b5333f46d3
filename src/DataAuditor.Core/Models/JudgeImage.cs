namespace DataAuditor.Models;

/// <summary>A picture that a judge is shown.</summary>
/// <param name="MediaType">Such as <c>image/png</c>.</param>
/// <param name="Content">The file's bytes.</param>
public sealed record JudgeImage(string MediaType, ReadOnlyMemory<byte> Content);
