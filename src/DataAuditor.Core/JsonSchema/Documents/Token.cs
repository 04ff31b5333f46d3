namespace DataAuditor.JsonSchema.Documents;

/// <summary>One value or property name of a document. The values within an array or object follow it directly, a name before its value.</summary>
internal struct Token
{
    /// <summary>Where the text begins in the buffer: after the quote of a string, whose escapes are resolved; meaningless for arrays and objects.</summary>
    public int Start;

    /// <summary>Bytes of text; for arrays and objects the number of items or properties.</summary>
    public int Length;

    /// <summary>Index of the first token after the value and all that is within it.</summary>
    public int Next;

    /// <summary>Where the value begins in the document as written, for the line and column of failures.</summary>
    public int Source;

    public TokenKind Kind;

    /// <summary>Of numbers: whether the token has neither fraction nor exponent.</summary>
    public bool IsPlainInteger;
}
