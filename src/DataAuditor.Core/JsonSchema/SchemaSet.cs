using System.Collections.Concurrent;
using System.Text.Json;

namespace DataAuditor.JsonSchema;

/// <summary>The schemas of an audit: one for all documents, or several by name. Each is compiled when it is first asked for; many threads may ask.</summary>
/// <param name="schemas">By name. They may refer to one another by their <c>$id</c>, or by name as relative references.</param>
/// <param name="common">The name of the one for documents that name none; null where they must.</param>
public sealed class SchemaSet(IReadOnlyDictionary<string, JsonElement> schemas, string? common = null)
{
    /// <summary>Records may bring schemas of their own, so that there is no end of them.</summary>
    private const int MostKept = 1024;

    private const string Base = "schema:///";

    private readonly ConcurrentDictionary<(string Name, bool AssertsFormat), Schema> _named = new();

    private readonly ConcurrentDictionary<(string Text, bool AssertsFormat), Schema> _brought = new();

    private readonly Lazy<SchemaRegistry> _registry = new(() => RegistryOf(schemas));

    /// <summary>No schema but those that records bring.</summary>
    public static SchemaSet None { get; } = new(new Dictionary<string, JsonElement>(StringComparer.Ordinal));

    /// <summary>Whether there is a schema for documents that name none.</summary>
    public bool HasCommon => common is not null;

    /// <summary>In ordinal order.</summary>
    public IEnumerable<string> Names => schemas.Keys.Order(StringComparer.Ordinal);

    /// <summary>The schema for documents that name none.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    /// <exception cref="SchemaException">It cannot be used.</exception>
    public Schema Common(bool assertsFormat) => common is null ? throw new InvalidOperationException("There is no common schema.") : Named(common, assertsFormat)!;

    /// <summary>A schema by its name; null where there is none.</summary>
    /// <exception cref="SchemaException">It cannot be used.</exception>
    public Schema? Named(string name, bool assertsFormat)
    {
        if (_named.TryGetValue((name, assertsFormat), out var known)) return known;

        return schemas.ContainsKey(name) ? _named[(name, assertsFormat)] = Compiled($$"""{"$ref":"{{UriOf(name)}}"}""", assertsFormat) : null;
    }

    /// <summary>A schema that a record brings.</summary>
    /// <exception cref="SchemaException">It cannot be used.</exception>
    public Schema Of(JsonElement schema, bool assertsFormat)
    {
        var text = schema.GetRawText();
        if (_brought.TryGetValue((text, assertsFormat), out var known)) return known;

        if (_brought.Count >= MostKept) _brought.Clear();
        return _brought[(text, assertsFormat)] = Compiled(text, assertsFormat);
    }

    private static string UriOf(string name) => Base + Uri.EscapeDataString(name);

    private static SchemaRegistry RegistryOf(IReadOnlyDictionary<string, JsonElement> schemas)
    {
        var registry = new SchemaRegistry();
        foreach (var (name, schema) in schemas) registry.Add(UriOf(name), schema);
        return registry;
    }

    private Schema Compiled(string text, bool assertsFormat) => Schema.Compile(JsonElement.Parse(text), new SchemaOptions { Registry = _registry.Value, AssertFormat = assertsFormat });
}
