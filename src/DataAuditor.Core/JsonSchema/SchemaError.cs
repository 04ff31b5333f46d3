namespace DataAuditor.JsonSchema;

/// <summary>One keyword that a document does not satisfy.</summary>
/// <param name="InstanceLocation">JSON Pointer to the value in the document; empty for the whole document.</param>
/// <param name="Keyword">
/// The keyword that failed, as <c>minLength</c>; one of <see cref="Syntax"/> and <see cref="Limit"/> where validation did not get so far.
/// </param>
/// <param name="KeywordLocation">JSON Pointer to the keyword on the way that evaluation took, through <c>$ref</c>.</param>
/// <param name="AbsoluteKeywordLocation">Where the keyword is written: URI of the schema resource, <c>#</c> and JSON Pointer within it.</param>
/// <param name="Message">What is wrong, in words; begins with what the value is.</param>
/// <param name="Line">Line of the value in the document, from 1.</param>
/// <param name="Column">Column of the value in the document, from 1, in UTF-16 code units as editors count them.</param>
public sealed record SchemaError(
    string InstanceLocation, string Keyword, string KeywordLocation, string AbsoluteKeywordLocation, string Message, int Line, int Column)
{
    /// <summary>The <see cref="Keyword"/> of a document that is not JSON (RFC 8259).</summary>
    public const string Syntax = "(syntax)";

    /// <summary>The <see cref="Keyword"/> of a document that could not be decided within the limits of <see cref="SchemaOptions"/>.</summary>
    public const string Limit = "(limit)";

    /// <summary>In the detailed format why the branches of <see cref="Keyword"/> failed; otherwise empty.</summary>
    public IReadOnlyList<SchemaError> Causes { get; init; } = [];
}
