namespace DataAuditor.JsonSchema.Patterns;

/// <summary>A text is no regular expression of ECMA-262; it never leaves the validator.</summary>
internal sealed class PatternSyntaxException(string message) : Exception(message);
