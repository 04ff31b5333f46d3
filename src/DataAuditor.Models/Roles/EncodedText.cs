namespace DataAuditor.Models.Roles;

/// <summary>A text, or two, as a model reads it: one entry a token in each list, no padding.</summary>
/// <param name="Ids">Token ids.</param>
/// <param name="TypeIds">0 for tokens of the first text, 1 for those of the second.</param>
public readonly record struct EncodedText(IReadOnlyList<int> Ids, IReadOnlyList<int> TypeIds);
