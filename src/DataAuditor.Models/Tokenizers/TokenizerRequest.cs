namespace DataAuditor.Models.Tokenizers;

/// <summary>What is wanted of the tokens of a text.</summary>
/// <param name="SequenceId">0 for the first text, 1 for the second.</param>
/// <param name="WithText">Whether tokens are to carry the text that is not the vocabulary's.</param>
/// <param name="Enough">After so many tokens the rest of the text is of no interest.</param>
/// <param name="KeepsEnd">Whether the last tokens are wanted instead of the first.</param>
internal readonly record struct TokenizerRequest(int SequenceId, bool WithText, int Enough, bool KeepsEnd);
