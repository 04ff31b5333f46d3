using System.Text;

namespace DataAuditor.Graphs.Notations;

/// <summary>Reads files of graphs, in UTF-8. Lists of edges and of neighbours have a line for each; # and % begin a comment; ids are whatever blanks and commas leave.</summary>
public static class GraphFile
{
    private static ReadOnlySpan<byte> Between => " \t\r,;"u8;

    /// <summary>A line for each edge: its two ends, and anything after them, such as a weight.</summary>
    /// <exception cref="GraphFormatException">A line has one end alone; with the line.</exception>
    public static NamedGraph ReadEdges(ReadOnlySpan<byte> text)
    {
        var builder = new GraphBuilder();
        var number = 0;
        foreach (var range in text.Split((byte)'\n'))
        {
            number++;
            var line = Content(text[range]);
            if (line.IsEmpty) continue;

            var from = NextId(ref line);
            if (line.IsEmpty) throw new GraphFormatException("an edge has two ends, and the line has one word", number);

            builder.AddEdge(from, NextId(ref line));
        }

        return builder.Build();
    }

    /// <summary>A line for each node: its id, perhaps a colon, and the ids of its neighbours. An edge that both its ends tell of is one.</summary>
    public static NamedGraph ReadNeighbors(ReadOnlySpan<byte> text)
    {
        var builder = new GraphBuilder(isDirected: true);
        foreach (var range in text.Split((byte)'\n'))
        {
            var line = Content(text[range]);
            if (line.IsEmpty) continue;

            var node = NextId(ref line, isBeforeColon: true);
            builder.AddNode(node);
            while (!line.IsEmpty) builder.AddEdge(node, NextId(ref line));
        }

        return builder.Build().Undirected();
    }

    /// <summary>All graphs in DOT.</summary>
    /// <exception cref="GraphFormatException">It is something else; with the line.</exception>
    public static IReadOnlyList<NamedGraph> ReadDot(ReadOnlySpan<byte> text) => Dot.ReadAll(text);

    /// <summary>All graphs in GraphML.</summary>
    /// <exception cref="GraphFormatException">It is something else; with the line.</exception>
    public static IReadOnlyList<NamedGraph> ReadGraphMl(byte[] text)
    {
        using var document = new MemoryStream(text);
        return [.. GraphMl.ReadAll(document)];
    }

    private static ReadOnlySpan<byte> Content(ReadOnlySpan<byte> line)
    {
        var content = line.Trim(Between);
        return content.IsEmpty || content[0] is (byte)'#' or (byte)'%' ? [] : content;
    }

    /// <summary>The line's first word, and what blanks follow it.</summary>
    private static NodeId NextId(ref ReadOnlySpan<byte> line, bool isBeforeColon = false)
    {
        var cursor = new TextCursor(line);
        if (cursor.TakeNumber() is not { } id || (!cursor.IsAtEnd && !Between.Contains(cursor.Next) && !(isBeforeColon && cursor.Next == ':')))
        {
            cursor.At = 0;
            var word = cursor.TakeUntil(Between);
            if (isBeforeColon && word.EndsWith(":"u8)) word = word[..^1];
            id = new NodeId(Encoding.UTF8.GetString(word));
        }

        if (isBeforeColon) cursor.Take((byte)':');
        line = cursor.Rest.TrimStart(Between);
        return id;
    }
}
