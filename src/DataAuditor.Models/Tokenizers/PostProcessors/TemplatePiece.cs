namespace DataAuditor.Models.Tokenizers.PostProcessors;

/// <summary>A place of a template: a text, or special tokens.</summary>
/// <param name="Sequence">0 for the first text, 1 for the second; unused where there are special tokens.</param>
/// <param name="Special">The special tokens, or null for a text.</param>
internal sealed record TemplatePiece(int Sequence, int TypeId, IReadOnlyList<(int Id, string Text)>? Special = null);
