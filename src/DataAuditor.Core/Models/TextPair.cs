namespace DataAuditor.Models;

/// <summary>Two texts that a model reads together: premise and hypothesis, context and response.</summary>
public readonly record struct TextPair(string First, string Second);
