using System.Text.Json;

namespace DataAuditor.Graphs.Notations;

/// <summary>
/// A graph in JSON: an object with <c>edges</c> or <c>links</c>, and perhaps <c>nodes</c> and <c>directed</c>; an array of pairs; or an object that
/// has for each node's id an array of its neighbours.
/// </summary>
internal static class JsonText
{
    private const int MostTries = 16;

    private static readonly JsonReaderOptions Deep = new() { MaxDepth = 256 };

    /// <returns>Null where the text holds no JSON.</returns>
    /// <exception cref="GraphFormatException">The JSON is no graph.</exception>
    public static NamedGraph? Read(ReadOnlySpan<byte> text, GraphGrammar grammar)
    {
        if (grammar is GraphGrammar.Strict) return Value(text, isWhole: true) is { } whole ? Graph(whole) : null;

        // A bracket in the words before it is none of the value's.
        var from = 0;
        for (var tries = 0; tries < MostTries && text[from..].IndexOfAny("{["u8) is var ahead and >= 0; tries++)
        {
            from += ahead;
            if (Value(text[from..], isWhole: false) is { } value && (value.ValueKind is JsonValueKind.Object || IsOfArrays(value))) return Graph(value);
            from++;
        }

        return null;
    }

    private static bool IsOfArrays(JsonElement array) => array.EnumerateArray().All(static item => item.ValueKind is JsonValueKind.Array);

    private static JsonElement? Value(ReadOnlySpan<byte> text, bool isWhole)
    {
        try
        {
            var reader = new Utf8JsonReader(text, Deep);
            return JsonElement.TryParseValue(ref reader, out var value) && (!isWhole || !reader.Read()) ? value : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The graph that a value is.</summary>
    /// <exception cref="GraphFormatException">It is none.</exception>
    public static NamedGraph Graph(JsonElement value)
    {
        try
        {
            if (value.ValueKind is JsonValueKind.Object) return OfObject(value);

            var builder = new GraphBuilder();
            JsonGraph.ReadEdges(value, builder);
            return builder.Build();
        }
        catch (InvalidOperationException wrong)
        {
            // JSON can spell names that are no text: surrogates without their partner.
            throw new GraphFormatException($"a name in it is no text: {wrong.Message}");
        }
    }

    private static NamedGraph OfObject(JsonElement value) =>
        value.TryGetProperty("edges", out var edges) || value.TryGetProperty("links", out edges) ? OfEdges(value, edges) : OfNeighbors(value);

    private static NamedGraph OfEdges(JsonElement graph, JsonElement edges)
    {
        var builder = new GraphBuilder(graph.TryGetProperty("directed", out var directed) && directed.ValueKind is JsonValueKind.True);
        if (graph.TryGetProperty("nodes", out var nodes)) JsonGraph.SetNodes(nodes, builder);
        JsonGraph.ReadEdges(edges, builder);
        return builder.Build();
    }

    private static NamedGraph OfNeighbors(JsonElement neighbors)
    {
        var builder = new GraphBuilder(isDirected: true);
        foreach (var member in neighbors.EnumerateObject())
        {
            if (member.Value.ValueKind is not JsonValueKind.Array) throw new GraphFormatException($"the object has neither 'edges' nor an array of neighbours at '{PlainText.OneLine(member.Name, maxLength: 40)}'");

            var node = new NodeId(member.Name);
            builder.AddNode(node);
            foreach (var neighbor in JsonGraph.Nodes(member.Value)) builder.AddEdge(node, neighbor);
        }

        return builder.Build().Undirected();
    }
}
