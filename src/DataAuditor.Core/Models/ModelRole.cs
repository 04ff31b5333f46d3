namespace DataAuditor.Models;

/// <summary>What a model is to metrics: what it takes and what it gives, whoever computes it.</summary>
/// <param name="Name">As the manifest's <c>models</c> names it.</param>
public sealed record ModelRole<TInput, TOutput>(string Name);
