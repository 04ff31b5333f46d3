using System.Text;
using System.Xml;

namespace DataAuditor.Graphs.Notations;

/// <summary>Graphs in GraphML: nodes and edges; what <c>data</c> says is passed over. No document type, no external entities.</summary>
internal static class GraphMl
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        CloseInput = true,
    };

    /// <returns>Null where the text holds no document.</returns>
    /// <exception cref="GraphFormatException">The document is no GraphML of one graph.</exception>
    public static NamedGraph? Read(ReadOnlySpan<byte> text, GraphGrammar grammar)
    {
        ReadOnlySpan<byte> start = "<graphml"u8, end = "</graphml>"u8;
        if (text.IndexOf(start) is not (var from and >= 0)) return null;
        if (grammar is GraphGrammar.Lenient) text = text.IndexOf(end) is var to && to > from ? text[from..(to + end.Length)] : text[from..];

        using var document = new MemoryStream(text.Trim(" \t\r\n"u8).ToArray());
        return ReadAll(document).ToList() is [var only] ? only : throw new GraphFormatException("the document has not one graph");
    }

    /// <summary>All graphs of a document, in UTF-8.</summary>
    /// <exception cref="GraphFormatException">The document is no GraphML.</exception>
    public static IEnumerable<NamedGraph> ReadAll(Stream document)
    {
        // What was decoded already is UTF-8, whatever its declaration says.
        using var xml = XmlReader.Create(new StreamReader(document, Encoding.UTF8), Settings);
        while (Next(xml))
        {
            if (IsElement(xml, "graph")) yield return Graph(xml);
        }
    }

    private static NamedGraph Graph(XmlReader xml)
    {
        var isDirected = xml.GetAttribute("edgedefault") == "directed";
        var depth = xml.Depth;
        var nodes = new List<NodeId>();
        var edges = new List<(NodeId From, NodeId To)>();
        var hasContent = !xml.IsEmptyElement;
        while (hasContent && Next(xml) && xml.Depth > depth)
        {
            if (IsElement(xml, "node")) nodes.Add(Id(xml, "id"));
            else if (IsElement(xml, "edge")) edges.Add(Edge(xml, isDirected));
            else if (IsElement(xml, "graph") || IsElement(xml, "hyperedge")) throw Fault(xml, $"a '{xml.LocalName}' within a graph is not read");
        }

        var builder = new GraphBuilder(isDirected);
        builder.SetNodes(nodes);
        foreach (var (from, to) in edges) builder.AddEdge(from, to);
        return builder.Build();
    }

    private static (NodeId From, NodeId To) Edge(XmlReader xml, bool isDirected)
    {
        if (xml.GetAttribute("directed") is { } own && own == "true" != isDirected) throw Fault(xml, "a graph of both directed and undirected edges is not read");
        return (Id(xml, "source"), Id(xml, "target"));
    }

    private static NodeId Id(XmlReader xml, string name) => new(xml.GetAttribute(name) ?? throw Fault(xml, $"a '{xml.LocalName}' has no '{name}'"));

    private static bool IsElement(XmlReader xml, string name) =>
        xml.NodeType is XmlNodeType.Element && xml.LocalName == name && xml.NamespaceURI is "" or Namespace;

    private static bool Next(XmlReader xml)
    {
        try
        {
            return xml.Read();
        }
        catch (XmlException wrong)
        {
            throw new GraphFormatException(wrong.Message, wrong.LineNumber);
        }
    }

    private static GraphFormatException Fault(XmlReader xml, string message) => new(message, (xml as IXmlLineInfo)?.LineNumber ?? 0);
}
