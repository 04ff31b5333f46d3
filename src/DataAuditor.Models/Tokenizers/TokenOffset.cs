namespace DataAuditor.Models.Tokenizers;

/// <summary>The part of a text that a token stands for, from <paramref name="Start"/> up to but not including <paramref name="End"/>, in UTF-16 units.</summary>
public readonly record struct TokenOffset(int Start, int End);
