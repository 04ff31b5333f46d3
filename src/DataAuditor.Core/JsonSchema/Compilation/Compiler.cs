using System.Text.Json;
using DataAuditor.JsonSchema.Evaluation;

namespace DataAuditor.JsonSchema.Compilation;

/// <summary>Turns the schemas that are reached from a root into nodes, each once, from a list of open ones: recursion in a schema is a cycle of nodes.</summary>
internal sealed class Compiler(Library library, SchemaOptions options)
{
    private readonly List<SchemaNode> _nodes = [];

    /// <summary>The places whose nodes are not yet filled.</summary>
    private readonly Queue<SchemaLocation> _open = new();
    private readonly HashSet<string> _dynamicAnchors = new(StringComparer.Ordinal);

    public SchemaOptions Options { get; } = options;

    /// <summary>Whether a reference depends on the way that evaluation came.</summary>
    public bool HasDynamicReferences => _dynamicAnchors.Count > 0;

    public SchemaNode Compile(Resource root)
    {
        var node = NodeAt(new(root, "", root.Root));
        do
        {
            while (_open.TryDequeue(out var next)) Fill(next.Resource.Nodes[next.Pointer], next);
            AddDynamicTargets();
        }
        while (_open.Count > 0);

        ReferenceLoops.Reject(_nodes);
        return node;
    }

    public SchemaNode Subschema(SchemaLocation parent, string path, JsonElement schema) =>
        NodeAt(new SchemaLocation(parent.Resource, parent.Pointer + path, schema).OwnResource(library));

    /// <summary>The schema that a reference means.</summary>
    /// <param name="node">Of the place where it stands.</param>
    /// <exception cref="SchemaException">There is none.</exception>
    public SchemaNode Resolve(SchemaLocation from, string reference, SchemaNode node)
    {
        var (uri, fragment) = UriReference.Split(reference);
        var draft = from.Resource.Dialect.Draft;
        var resource = uri.Length == 0 ? from.Resource : library.Find(UriReference.Resolve(from.Resource.Uri, uri), draft, node.Location);
        var name = Uri.UnescapeDataString(fragment);
        var pointer = name.Length == 0 || name[0] == '/' ? name : resource.Anchors.GetValueOrDefault(name);
        var target = pointer is null ? null : new SchemaLocation(resource, "", resource.Root).Follow(pointer, library);
        return target is { } found ? NodeAt(found) : throw new SchemaException($"refers to '{reference}', which does not exist", node.Location);
    }

    /// <summary>Asks for the schemas with a dynamic anchor of this name, in whatever resources there will be.</summary>
    public void NeedDynamic(string anchor) => _dynamicAnchors.Add(anchor);

    private SchemaNode NodeAt(SchemaLocation location)
    {
        if (location.Resource.Nodes.TryGetValue(location.Pointer, out var known)) return known;

        var node = new SchemaNode(location.Resource, location.Pointer);
        location.Resource.Nodes.Add(location.Pointer, node);
        _nodes.Add(node);
        _open.Enqueue(location);
        return node;
    }

    private void Fill(SchemaNode node, SchemaLocation location)
    {
        switch (location.Schema.ValueKind)
        {
            case JsonValueKind.True:
                break;
            case JsonValueKind.False:
                node.Keywords = [new FalseSchema(node)];
                break;
            case JsonValueKind.Object:
                node.Keywords = KeywordMakers.Make(new SchemaSource(this, node, location));
                node.ReadsAnnotations = Array.Exists(node.Keywords, static keyword => keyword is Keywords.UnevaluatedKeyword);
                break;
            default:
                throw new SchemaException("is no schema: a schema is an object, true or false", node.Location);
        }
    }

    private void AddDynamicTargets()
    {
        foreach (var resource in library.Resources.ToArray())
        {
            foreach (var anchor in _dynamicAnchors)
            {
                if (resource.DynamicTargets.ContainsKey(anchor) || !resource.DynamicAnchors.TryGetValue(anchor, out var pointer)) continue;
                if (new SchemaLocation(resource, "", resource.Root).Follow(pointer, library) is { } target) resource.DynamicTargets.Add(anchor, NodeAt(target));
            }
        }
    }
}
