namespace DataAuditor.Models.Tokenizers.Subwords;

/// <summary>A token of a word.</summary>
/// <param name="Start">Its first character, counted from the start of the word in UTF-16 units.</param>
/// <param name="End">The end of its characters.</param>
/// <param name="IsSurface">Whether the token reads as the word does there, because the vocabulary does not have it.</param>
internal readonly record struct WordToken(int Id, int Start, int End, bool IsSurface = false);
