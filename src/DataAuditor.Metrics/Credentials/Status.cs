namespace DataAuditor.Metrics.Credentials;

/// <summary>What one check of a manifest came to.</summary>
/// <param name="Code">One of <see cref="StatusCode"/>.</param>
/// <param name="Uri">What was checked.</param>
/// <param name="Ingredient">The ingredient assertion that led to the check; null for checks of the active manifest.</param>
internal sealed record Status(string Code, StatusKind Kind, string? Uri, string? Ingredient = null);
