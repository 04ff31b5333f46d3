using System.Text.Json;

namespace DataAuditor.JsonPaths;

/// <summary>A JSONPath query, RFC 9535: what it selects from a JSON value.</summary>
public sealed class JsonPath
{
    private readonly string _text;

    private readonly IReadOnlyList<Segment> _segments;

    private JsonPath(string text, IReadOnlyList<Segment> segments)
    {
        _text = text;
        _segments = segments;
    }

    /// <summary>Reads a query.</summary>
    /// <exception cref="FormatException">It is not well-formed, or compares what cannot be compared; the message says where.</exception>
    public static JsonPath Parse(string text) => new(text, new PathParser(text).Query());

    /// <summary>The values selected, in the order of the RFC; members of objects in the order in which they are written.</summary>
    public IReadOnlyList<JsonElement> Select(JsonElement root) => Select(_segments, root, root);

    /// <summary>The query as it was written.</summary>
    public override string ToString() => _text;

    internal static IReadOnlyList<JsonElement> Select(IReadOnlyList<Segment> segments, JsonElement start, JsonElement root)
    {
        IReadOnlyList<JsonElement> selected = [start];
        foreach (var segment in segments) selected = [.. selected.SelectMany(value => segment.Select(value, root))];
        return selected;
    }
}
