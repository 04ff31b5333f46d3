namespace DataAuditor.JsonSchema.Documents;

/// <summary>Why a text is no JSON document.</summary>
/// <param name="Offset">Byte at which it stops being one.</param>
/// <param name="IsLimit">Whether it may be JSON but is deeper than what is read.</param>
internal readonly record struct SyntaxFault(int Offset, string Message, bool IsLimit = false);
