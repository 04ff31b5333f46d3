namespace DataAuditor.Models.Tokenizers.Texts;

/// <summary>A token that is found in the text before any splitting.</summary>
/// <param name="IsWord">Whether it is found only where it is a word of its own.</param>
/// <param name="StripsLeft">Whether it takes the white space before it.</param>
/// <param name="StripsRight">Whether it takes the white space after it.</param>
/// <param name="IsNormalized">Whether it is sought in the normalized text, in its own normalized form.</param>
internal sealed record AddedToken(int Id, string Content, bool IsWord, bool StripsLeft, bool StripsRight, bool IsNormalized);
