using System.Runtime.InteropServices;
using System.Text.Json;

namespace DataAuditor.Graphs;

/// <summary>Reads a graph that JSON spells: <c>nodes</c>, their number or their ids, and <c>edges</c>, pairs of ids.</summary>
internal static class JsonGraph
{
    /// <param name="nodes">The number of nodes, or an array as <see cref="Nodes"/> reads it.</param>
    /// <exception cref="GraphFormatException">It is something else.</exception>
    public static void SetNodes(JsonElement nodes, GraphBuilder of)
    {
        if (nodes.ValueKind is JsonValueKind.Array) of.SetNodes(Nodes(nodes));
        else of.SetNodes(Count(nodes.ValueKind is JsonValueKind.Number && nodes.TryGetDouble(out var count) ? count : null));
    }

    /// <summary>A number of nodes.</summary>
    /// <exception cref="GraphFormatException">It is none.</exception>
    public static long Count(double? number) => number is { } count and >= 0 && double.IsInteger(count)
        ? (long)Math.Min(count, long.MaxValue / 2)
        : throw new GraphFormatException("it must be the number of nodes, or an array of their ids");

    /// <param name="nodes">An array of ids, or of objects with an <c>id</c>.</param>
    /// <exception cref="GraphFormatException">It is something else.</exception>
    public static IEnumerable<NodeId> Nodes(JsonElement nodes)
    {
        var place = 0;
        foreach (var node in nodes.EnumerateArray())
        {
            place++;
            yield return Id(node.ValueKind is JsonValueKind.Object && node.TryGetProperty("id", out var id) ? id : node)
                ?? throw new GraphFormatException($"node {place} has no id, which is a text or a whole number from 0");
        }
    }

    /// <param name="edges">An array of pairs <c>[u, v]</c> or of objects with <c>source</c> and <c>target</c>.</param>
    /// <exception cref="GraphFormatException">It is something else.</exception>
    public static void ReadEdges(JsonElement edges, GraphBuilder into)
    {
        if (edges.ValueKind is not JsonValueKind.Array) throw new GraphFormatException("it must be an array of pairs of ids");

        // The elements of a large array cost more to visit than its text costs to read again.
        var reader = new Utf8JsonReader(JsonMarshal.GetRawUtf8Value(edges), new JsonReaderOptions { MaxDepth = 256 });
        reader.Read();
        for (var edge = 1; reader.Read() && reader.TokenType is not JsonTokenType.EndArray; edge++)
        {
            var (from, to) = reader.TokenType switch
            {
                JsonTokenType.StartArray => Pair(ref reader),
                JsonTokenType.StartObject => Link(ref reader),
                _ => (null, null),
            };
            if (from is null || to is null) throw new GraphFormatException($"edge {edge} must be a pair of ids, which are texts or whole numbers from 0");

            into.AddEdge(from.Value, to.Value);
        }
    }

    private static (NodeId?, NodeId?) Pair(ref Utf8JsonReader reader)
    {
        var (from, to) = (NextId(ref reader), NextId(ref reader));
        return from is not null && to is not null && reader.Read() && reader.TokenType is JsonTokenType.EndArray ? (from, to) : (null, null);
    }

    private static (NodeId?, NodeId?) Link(ref Utf8JsonReader reader)
    {
        NodeId? from = null, to = null;
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("source"u8)) from = NextId(ref reader);
            else if (reader.ValueTextEquals("target"u8)) to = NextId(ref reader);
            else reader.Read();

            // Whatever else an edge has is passed over.
            reader.Skip();
        }

        return (from, to);
    }

    private static NodeId? NextId(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.Number when reader.TryGetInt64(out var number) && number >= 0 => new NodeId(number),
            JsonTokenType.String => TextId(ref reader),
            _ => null,
        };
    }

    private static NodeId TextId(ref Utf8JsonReader reader)
    {
        try
        {
            return new NodeId(reader.GetString()!);
        }
        catch (InvalidOperationException wrong)
        {
            throw new GraphFormatException($"an id is no text: {wrong.Message}");
        }
    }

    private static NodeId? Id(JsonElement id) => id.ValueKind switch
    {
        JsonValueKind.Number when id.TryGetInt64(out var number) && number >= 0 => new NodeId(number),
        JsonValueKind.String => new NodeId(FieldValue.Text(id)!),
        _ => null,
    };
}
