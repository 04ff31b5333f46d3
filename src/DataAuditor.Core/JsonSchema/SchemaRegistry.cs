using System.Text.Json;
using DataAuditor.JsonSchema.Compilation;

namespace DataAuditor.JsonSchema;

/// <summary>Schema documents by URI: the only ones, beside the published metaschemas, that references reach.</summary>
/// <remarks>Add all documents before the first schema is compiled; from then on a registry may be used by many threads.</remarks>
public sealed class SchemaRegistry
{
    // Made for the first: most schemas stand alone.
    private Dictionary<string, JsonElement>? _documents;

    /// <summary>All documents with the URI that each was added under.</summary>
    internal IEnumerable<KeyValuePair<string, JsonElement>> Documents => _documents ?? [];

    /// <summary>Makes a document known under <paramref name="uri"/>, and under the <c>$id</c> that it and its parts bear.</summary>
    /// <param name="uri">Absolute, without fragment; an empty fragment is dropped.</param>
    /// <exception cref="ArgumentException">The URI is relative or has a fragment, or another document was added under it.</exception>
    public void Add(string uri, JsonElement document)
    {
        var (resource, fragment) = UriReference.Split(uri);
        if (!UriReference.IsAbsolute(resource)) throw new ArgumentException($"'{uri}' is no absolute URI.", nameof(uri));
        if (fragment.Length > 0) throw new ArgumentException($"'{uri}' has a fragment; a document is added under a URI without.", nameof(uri));
        _documents ??= new(StringComparer.Ordinal);
        if (!_documents.TryAdd(resource, document.Clone())) throw new ArgumentException($"A document was already added as '{resource}'.", nameof(uri));
    }

    internal bool TryGet(string uri, out JsonElement document)
    {
        document = default;
        return _documents is not null && _documents.TryGetValue(uri, out document);
    }
}
