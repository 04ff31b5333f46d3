using System.Text.Json;

namespace DataAuditor.JsonSchema.Compilation;

/// <summary>All schema resources that one compiled schema can reach, read when they are first named.</summary>
internal sealed class Library(SchemaOptions options)
{
    private readonly Dictionary<string, Resource> _resources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dialect> _dialects = new(StringComparer.Ordinal);
    private bool _hasReadAll;

    public IEnumerable<Resource> Resources => _resources.Values;

    /// <summary>Reads a document and the resources within it.</summary>
    /// <param name="uri">Where it was found; its own <c>$id</c> is resolved against it.</param>
    /// <param name="draft">That of a document without <c>$schema</c>.</param>
    public Resource Read(string uri, JsonElement document, Draft draft)
    {
        var scan = new ResourceScan(this, options.MaxDepth);
        return scan.Read(uri, document, draft);
    }

    /// <summary>The resource of a URI without fragment.</summary>
    /// <exception cref="SchemaException">No document, nor any part of one, has this URI.</exception>
    public Resource Find(string uri, Draft draft, string location) =>
        TryFind(uri, draft) ?? throw new SchemaException($"refers to '{uri}', which is not registered; nothing is fetched", location);

    public Resource? TryFind(string uri, Draft draft)
    {
        if (_resources.TryGetValue(uri, out var known)) return known;
        if (options.Registry.TryGet(uri, out var document)) return Read(uri, document, draft);
        if (Metaschemas.Find(uri) is { } metaschema) return Read(uri, metaschema, draft);
        if (_hasReadAll) return null;

        // The URI may be one that a part of a registered document bears.
        _hasReadAll = true;
        foreach (var (registered, other) in options.Registry.Documents)
        {
            if (!_resources.ContainsKey(registered)) Read(registered, other, draft);
        }

        return _resources.GetValueOrDefault(uri);
    }

    public void Add(string uri, Resource resource) => _resources[uri] = resource;

    /// <summary>How a schema with this <c>$schema</c> is read.</summary>
    /// <exception cref="SchemaException">It names a metaschema that is not known, or that requires a vocabulary which is not known.</exception>
    public Dialect DialectOf(string metaschema, string location)
    {
        var (uri, _) = UriReference.Split(metaschema);
        if (Metaschemas.DraftOf(uri) is { } draft) return new(draft);
        if (_dialects.TryGetValue(uri, out var known)) return known;
        if (!options.Registry.TryGet(uri, out var document))
        {
            throw new SchemaException($"names the metaschema '{metaschema}', which is neither that of draft 4, 6, 7, 2019-09 or 2020-12 nor registered", location);
        }

        // Known before its own metaschema is looked at, lest two that name each other be followed for ever.
        _dialects[uri] = new(options.DefaultDraft);
        return _dialects[uri] = CustomDialect(document, uri);
    }

    private Dialect CustomDialect(JsonElement metaschema, string uri)
    {
        var parent = metaschema.ValueKind is JsonValueKind.Object && metaschema.TryGetProperty("$schema", out var own) && own.ValueKind is JsonValueKind.String
            ? DialectOf(own.GetString()!, uri)
            : new(options.DefaultDraft);
        if (parent.Draft < Draft.V201909 || !metaschema.TryGetProperty("$vocabulary", out var vocabulary) || vocabulary.ValueKind is not JsonValueKind.Object) return parent;

        var used = Vocabularies.None;
        foreach (var entry in vocabulary.EnumerateObject())
        {
            if (Metaschemas.Vocabulary(entry.Name) is { } known) used |= known;
            else if (entry.Value.ValueKind is JsonValueKind.True) throw new SchemaException($"requires the vocabulary '{entry.Name}', which is not known", $"{uri}#/$vocabulary");
        }

        return parent with { Vocabularies = used };
    }
}
