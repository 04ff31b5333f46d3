namespace DataAuditor.Models;

/// <summary>How many of a text's tokens a watermark's key favours.</summary>
/// <param name="Green">Favoured ones.</param>
/// <param name="Scored">All that it could favour: each pair of neighbours once.</param>
public readonly record struct GreenTokens(int Green, int Scored);
