namespace DataAuditor.JsonSchema.Evaluation;

/// <summary>A subschema as a keyword refers to it.</summary>
/// <param name="Path">JSON Pointer from the schema that holds the keyword, as <c>/properties/name</c> or <c>/$ref</c>.</param>
internal sealed record Branch(SchemaNode Node, string Path);
