using System.Text.Json;

namespace DataAuditor.JsonSchema.Compilation;

/// <summary>Finds the resources and anchors of a document: only where its draft has schemas, so that an <c>$id</c> within <c>enum</c> is none.</summary>
internal sealed class ResourceScan(Library library, int maxDepth)
{
    /// <summary>Schemas still to be looked at; a list of our own, so that no document can exhaust the stack.</summary>
    private readonly Stack<Pending> _pending = new();

    /// <param name="draft">That of a document without <c>$schema</c>.</param>
    public Resource Read(string uri, JsonElement document, Draft draft)
    {
        var dialect = DialectOf(document, uri) ?? new(draft);
        var (id, fragment) = UriReference.Split(dialect.Id(document) ?? "");
        var resource = new Resource(UriReference.Resolve(uri, id), document, dialect);
        if (fragment.Length > 0) resource.Anchors.TryAdd(fragment, "");
        library.Add(resource.Uri, resource);
        if (uri != resource.Uri) library.Add(uri, resource);
        Visit(resource, "", document, 0);
        while (_pending.TryPop(out var next)) Enter(next.Location.Resource, next.Location.Pointer, next.Location.Schema, next.Depth);
        return resource;
    }

    private Dialect? DialectOf(JsonElement schema, string location) =>
        schema.ValueKind is JsonValueKind.Object && schema.TryGetProperty("$schema", out var metaschema) && metaschema.ValueKind is JsonValueKind.String
            ? library.DialectOf(metaschema.GetString()!, location)
            : null;

    /// <summary>A schema within a resource, which may begin a resource of its own.</summary>
    private void Enter(Resource resource, string pointer, JsonElement schema, int depth)
    {
        if (schema.ValueKind is not JsonValueKind.Object) return;
        if (depth > maxDepth) throw new SchemaException($"nests deeper than {maxDepth:N0} levels", resource.ShownUri + "#");

        if (resource.Dialect.Id(schema) is { } reference)
        {
            var (id, fragment) = UriReference.Split(reference);
            if (id.Length > 0)
            {
                var uri = UriReference.Resolve(resource.Uri, id);
                resource = new Resource(uri, schema, DialectOf(schema, uri) ?? resource.Dialect);
                pointer = "";
                library.Add(uri, resource);
            }

            if (fragment.Length > 0) resource.Anchors.TryAdd(fragment, pointer);
        }

        Visit(resource, pointer, schema, depth);
    }

    private void Visit(Resource resource, string pointer, JsonElement schema, int depth)
    {
        if (schema.ValueKind is not JsonValueKind.Object) return;

        var isReference = resource.Dialect.IsReference(schema);
        foreach (var property in schema.EnumerateObject())
        {
            var name = property.Name;
            if (resource.Dialect.Rule(name, isReference) is not { } rule) continue;

            AddAnchor(resource, pointer, name, property.Value);
            if (rule.Shape is not SubschemaShape.None) AddSubschemas(resource, $"{pointer}/{JsonPointer.Escape(name)}", property.Value, rule.Shape, depth + 1);
        }
    }

    private static void AddAnchor(Resource resource, string pointer, string keyword, JsonElement value)
    {
        switch (keyword)
        {
            case "$anchor" when value.ValueKind is JsonValueKind.String:
                resource.Anchors.TryAdd(value.GetString()!, pointer);
                break;
            case "$dynamicAnchor" when value.ValueKind is JsonValueKind.String:
                resource.Anchors.TryAdd(value.GetString()!, pointer);
                resource.DynamicAnchors.TryAdd(value.GetString()!, pointer);
                break;
            case "$recursiveAnchor" when value.ValueKind is JsonValueKind.True && pointer.Length == 0:
                resource.DynamicAnchors.TryAdd("", pointer);
                break;
        }
    }

    private void AddSubschemas(Resource resource, string pointer, JsonElement value, SubschemaShape shape, int depth)
    {
        switch (shape, value.ValueKind)
        {
            case (SubschemaShape.One or SubschemaShape.OneOrList, JsonValueKind.Object):
                _pending.Push(new(new(resource, pointer, value), depth));
                break;
            case (SubschemaShape.List or SubschemaShape.OneOrList, JsonValueKind.Array):
                var index = 0;
                foreach (var item in value.EnumerateArray()) _pending.Push(new(new(resource, $"{pointer}/{index++}", item), depth));
                break;
            case (SubschemaShape.Map, JsonValueKind.Object):
                foreach (var entry in value.EnumerateObject()) _pending.Push(new(new(resource, $"{pointer}/{JsonPointer.Escape(entry.Name)}", entry.Value), depth));
                break;
        }
    }

    private sealed record Pending(SchemaLocation Location, int Depth);
}
