namespace DataAuditor.Models;

/// <summary>A text as its tokens, which may carry a keyed watermark.</summary>
/// <param name="Tokens">In their order; ids as decimal numbers.</param>
/// <param name="Gamma">The share of the vocabulary that the key favours after each token.</param>
public sealed record WatermarkedText(IReadOnlyList<string> Tokens, double Gamma);
