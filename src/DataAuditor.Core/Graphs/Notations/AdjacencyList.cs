namespace DataAuditor.Graphs.Notations;

/// <summary>A line for each node, with its number and those of its neighbours: <c>0: 1, 2</c> or <c>0: [1, 2]</c>. An edge that both its ends tell of is one.</summary>
internal static class AdjacencyList
{
    /// <returns>Null where a line is something else.</returns>
    public static NamedGraph? Read(ReadOnlySpan<byte> text)
    {
        var builder = new GraphBuilder(isDirected: true);
        var lines = 0;
        foreach (var range in text.Split((byte)'\n'))
        {
            var cursor = new TextCursor(text[range].Trim(" \t\r"u8));
            if (cursor.IsAtEnd) continue;
            if (!Line(ref cursor, builder)) return null;
            lines++;
        }

        return lines > 0 ? builder.Build().Undirected() : null;
    }

    private static bool Line(ref TextCursor cursor, GraphBuilder builder)
    {
        if (cursor.TakeNumber() is not { } node) return false;

        builder.AddNode(node);
        cursor.SkipSpace();
        if (!cursor.Take((byte)':')) return false;

        cursor.SkipSpace();
        var isInBrackets = cursor.Take((byte)'[');
        for (cursor.SkipSpace(); cursor.TakeNumber() is { } neighbor; cursor.SkipSpace())
        {
            builder.AddEdge(node, neighbor);
            cursor.SkipSpace();
            if (!cursor.Take((byte)',') && !TextCursor.IsDigit(cursor.Next)) break;
        }

        if (isInBrackets && !cursor.Take((byte)']')) return false;
        return cursor.IsAtEnd;
    }
}
