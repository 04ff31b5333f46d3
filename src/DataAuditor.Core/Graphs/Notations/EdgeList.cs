namespace DataAuditor.Graphs.Notations;

/// <summary>
/// Edges as pairs of whole numbers. Strictly a list in brackets, as Python and JSON print it: <c>[(0, 1), (1, 2)]</c> or <c>[[0, 1]]</c>,
/// with a trailing comma if need be. Leniently the first such list in the text, or lines <c>u v</c>, <c>u, v</c>, <c>u - v</c>, <c>u -> v</c>.
/// </summary>
internal static class EdgeList
{
    /// <returns>Null where the text is no edge list.</returns>
    public static NamedGraph? Read(ReadOnlySpan<byte> text, GraphGrammar grammar)
    {
        if (grammar is GraphGrammar.Lenient) return First(text) ?? Lines(text);

        var cursor = new TextCursor(text);
        cursor.SkipSpace();
        var graph = List(ref cursor);
        cursor.SkipSpace();
        return cursor.IsAtEnd ? graph : null;
    }

    /// <summary>The first list in the text; an empty one only where there is no other.</summary>
    private static NamedGraph? First(ReadOnlySpan<byte> text)
    {
        var hasEmpty = false;
        var cursor = new TextCursor(text);
        while (cursor.Rest.IndexOf((byte)'[') is var ahead and >= 0)
        {
            // A pair is no list of pairs, so that what is read again after a failure is short.
            var start = cursor.At += ahead;
            if (List(ref cursor) is { } graph)
            {
                if (graph.Ids.Count > 0) return graph;
                hasEmpty = true;
            }

            cursor.At = start + 1;
        }

        return hasEmpty ? new GraphBuilder().Build() : null;
    }

    private static NamedGraph? List(ref TextCursor cursor)
    {
        if (!cursor.Take((byte)'[')) return null;

        var builder = new GraphBuilder();
        for (cursor.SkipSpace(); !cursor.Take((byte)']'); cursor.SkipSpace())
        {
            if (!Pair(ref cursor, builder)) return null;

            cursor.SkipSpace();
            if (!cursor.Take((byte)',') && cursor.Next != ']') return null;
        }

        return builder.Build();
    }

    private static bool Pair(ref TextCursor cursor, GraphBuilder builder)
    {
        var close = cursor.Next == '(' ? (byte)')' : (byte)']';
        if (!cursor.Take((byte)'(') && !cursor.Take((byte)'[')) return false;

        cursor.SkipSpace();
        if (cursor.TakeNumber() is not { } from) return false;

        cursor.SkipSpace();
        if (!cursor.Take((byte)',')) return false;

        cursor.SkipSpace();
        if (cursor.TakeNumber() is not { } to) return false;

        cursor.SkipSpace();
        if (!cursor.Take(close)) return false;

        builder.AddEdge(from, to);
        return true;
    }

    private static NamedGraph? Lines(ReadOnlySpan<byte> text)
    {
        var builder = new GraphBuilder();
        var edges = 0;
        foreach (var range in text.Split((byte)'\n'))
        {
            var cursor = new TextCursor(text[range].Trim(" \t\r"u8));
            if (cursor.IsAtEnd) continue;

            if (cursor.TakeNumber() is not { } from || !Separator(ref cursor) || cursor.TakeNumber() is not { } to || !cursor.IsAtEnd) return null;

            builder.AddEdge(from, to);
            edges++;
        }

        return edges > 0 ? builder.Build() : null;
    }

    private static bool Separator(ref TextCursor cursor)
    {
        var start = cursor.At;
        cursor.SkipSpace();
        _ = cursor.Take("->"u8) || cursor.Take("--"u8) || cursor.Take((byte)'-') || cursor.Take((byte)',');
        cursor.SkipSpace();
        return cursor.At > start;
    }
}
