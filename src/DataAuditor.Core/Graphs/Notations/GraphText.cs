using System.Text;

namespace DataAuditor.Graphs.Notations;

/// <summary>Reads a graph that a model wrote as text.</summary>
public static class GraphText
{
    /// <exception cref="GraphFormatException">The text is no graph in the notation.</exception>
    public static NamedGraph Read(string text, GraphNotation notation = GraphNotation.Any, GraphGrammar grammar = GraphGrammar.Lenient)
    {
        ReadOnlySpan<byte> utf8 = Encoding.UTF8.GetBytes(text);
        if (grammar is GraphGrammar.Lenient) utf8 = Fenced(utf8);
        return Read(utf8, notation, grammar) ?? throw new GraphFormatException(notation switch
        {
            GraphNotation.Any => "the text is a graph in no notation",
            GraphNotation.EdgeList => "the text is no edge list",
            GraphNotation.AdjacencyList => "the text is no adjacency list",
            GraphNotation.Json => "the text is no JSON",
            GraphNotation.Dot => "the text has no graph in DOT, or more than one",
            _ => "the text is no GraphML",
        });
    }

    /// <summary>Of a molecule in SMILES its atoms and bonds.</summary>
    /// <exception cref="GraphFormatException">The text is no SMILES.</exception>
    public static NamedGraph OfSmiles(string smiles) => SmilesText.Read(Encoding.UTF8.GetBytes(smiles.Trim()));

    private static NamedGraph? Read(ReadOnlySpan<byte> text, GraphNotation notation, GraphGrammar grammar) => notation switch
    {
        GraphNotation.EdgeList => EdgeList.Read(text, grammar),
        GraphNotation.AdjacencyList => AdjacencyList.Read(text),
        GraphNotation.Json => JsonText.Read(text, grammar),
        GraphNotation.Dot => Dot.Read(text, grammar),
        GraphNotation.GraphMl => GraphMl.Read(text, grammar),
        _ => OfAny(text, grammar),
    };

    /// <summary>The notations that say what they are come first. A list of pairs is an edge list before it is JSON, and an object JSON before a list in it is an edge list.</summary>
    private static NamedGraph? OfAny(ReadOnlySpan<byte> text, GraphGrammar grammar)
    {
        var trimmed = text.Trim(" \t\r\n"u8);
        if (text.IndexOf("<graphml"u8) >= 0) return GraphMl.Read(text, grammar);
        if (trimmed.IndexOf((byte)'{') >= 0 && SaysDot(trimmed) && Dot.Read(text, grammar) is { } drawn) return drawn;
        if ((trimmed.StartsWith("{"u8) || SaysJson(trimmed)) && JsonText.Read(text, grammar) is { } read) return read;
        return EdgeList.Read(text, grammar) ?? AdjacencyList.Read(text) ?? JsonText.Read(text, grammar);
    }

    private static bool SaysDot(ReadOnlySpan<byte> text) => text[0] is not ((byte)'{' or (byte)'[') && text.IndexOf("graph"u8) >= 0;

    private static bool SaysJson(ReadOnlySpan<byte> text) => text.IndexOf("\"edges\""u8) >= 0 || text.IndexOf("\"links\""u8) >= 0;

    /// <summary>What stands in the first code fence, where there is one.</summary>
    private static ReadOnlySpan<byte> Fenced(ReadOnlySpan<byte> text)
    {
        var fence = "```"u8;
        if (text.IndexOf(fence) is not (var open and >= 0)) return text;

        var inside = text[(open + fence.Length)..];
        var line = inside.IndexOf((byte)'\n');
        if (line < 0) return text;

        inside = inside[(line + 1)..];
        var close = inside.IndexOf(fence);
        return close < 0 ? inside : inside[..close];
    }
}
