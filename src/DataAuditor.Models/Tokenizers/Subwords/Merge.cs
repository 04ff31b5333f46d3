namespace DataAuditor.Models.Tokenizers.Subwords;

/// <summary>What a learned pair becomes.</summary>
/// <param name="Rank">When it was learned: lower ranks are merged first.</param>
internal readonly record struct Merge(int Rank, int Id);
