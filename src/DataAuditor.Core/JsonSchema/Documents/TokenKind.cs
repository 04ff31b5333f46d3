namespace DataAuditor.JsonSchema.Documents;

/// <summary>The kinds of JSON values.</summary>
internal enum TokenKind : byte
{
    Null,
    False,
    True,
    Number,
    String,
    Array,
    Object,
}
