namespace DataAuditor.JsonSchema;

/// <summary>A schema that cannot be used: it breaks the rules of its draft, refers to what is not there, or is no JSON.</summary>
public sealed class SchemaException(string message, string location, Exception? inner = null)
    : Exception(location.Length == 0 ? message : $"{message} (at {location})", inner)
{
    /// <summary>Where in the schema: URI of the resource, if it has one, <c>#</c> and JSON Pointer; empty if the text is no JSON.</summary>
    public string Location { get; } = location;
}
