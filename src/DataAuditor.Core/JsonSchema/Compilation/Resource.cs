using System.Text.Json;
using DataAuditor.JsonSchema.Evaluation;

namespace DataAuditor.JsonSchema.Compilation;

/// <summary>A schema with a URI of its own, and what can be referred to within it.</summary>
internal sealed class Resource(string uri, JsonElement root, Dialect dialect)
{
    /// <summary>The base of documents that have none.</summary>
    public const string NoUri = "schema:///";

    public string Uri { get; } = uri;

    public string ShownUri => Uri == NoUri ? "" : Uri;

    public JsonElement Root { get; } = root;

    public Dialect Dialect { get; } = dialect;

    /// <summary>JSON Pointers, within the resource, of schemas with <c>$anchor</c>, <c>$dynamicAnchor</c> or an <c>$id</c> that is a fragment.</summary>
    public Dictionary<string, string> Anchors { get; } = new(StringComparer.Ordinal);

    /// <summary>JSON Pointers of the dynamic anchors; that of <c>$recursiveAnchor</c> is called "".</summary>
    public Dictionary<string, string> DynamicAnchors { get; } = new(StringComparer.Ordinal);

    /// <summary>The compiled schemas of this resource by JSON Pointer.</summary>
    public Dictionary<string, SchemaNode> Nodes { get; } = new(StringComparer.Ordinal);

    /// <summary>The compiled schemas of those dynamic anchors that some reference names.</summary>
    public Dictionary<string, SchemaNode> DynamicTargets { get; } = new(StringComparer.Ordinal);
}
