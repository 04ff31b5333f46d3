using System.Text.Json;

namespace DataAuditor.JsonSchema.Compilation;

/// <summary>A member of an object in a schema.</summary>
/// <remarks>A class: lists of structures from elsewhere would have to be compiled when the first schema is.</remarks>
internal sealed record SchemaMember(string Name, JsonElement Value);
