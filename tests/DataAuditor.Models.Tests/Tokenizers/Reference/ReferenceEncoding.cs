namespace DataAuditor.Models.Tests.Tokenizers.Reference;

/// <summary>An encoding of the reference implementation; offsets count code points.</summary>
public sealed record ReferenceEncoding(int[] Ids, int[] TypeIds, int[] AttentionMask, int[] SpecialTokensMask, string[] Tokens, int[][] Offsets);
