namespace DataAuditor.Models.Tokenizers.Patterns;

/// <summary>A part of a text that matches a pattern or lies between two matches, in UTF-16 units.</summary>
internal readonly record struct TextMatch(int Start, int End, bool IsMatch);
