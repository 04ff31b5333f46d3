namespace DataAuditor.Graphs.Notations;

/// <summary>
/// Graphs in the language of Graphviz: nodes, chains of edges and subgraphs; what attributes say is passed over. Without recursion, since
/// subgraphs may nest as deep as a hostile text is long.
/// </summary>
internal ref struct Dot
{
    /// <summary>Two subgraphs of so many nodes that each with each makes more edges than these are refused.</summary>
    private const int MostEdgesOfSubgraphs = 10_000_000;

    /// <summary>Bytes between the word that begins a graph among others and its brace: so far it is looked for.</summary>
    private const int MostOfName = 256;

    private DotLexer _lexer;

    private GraphBuilder _builder;

    private bool _isDirected;

    private int _edgesOfSubgraphs;

    private Dot(ReadOnlySpan<byte> text)
    {
        _lexer = new DotLexer(text);
        _builder = new GraphBuilder();
    }

    /// <summary>All graphs of a text.</summary>
    /// <exception cref="GraphFormatException">It is not in the language.</exception>
    public static List<NamedGraph> ReadAll(ReadOnlySpan<byte> text)
    {
        var dot = new Dot(text);
        var graphs = new List<NamedGraph>();
        while (dot._lexer.Token is not DotToken.End) graphs.Add(dot.Graph());
        return graphs;
    }

    /// <returns>Null where no graph begins in the text.</returns>
    /// <exception cref="GraphFormatException">It is not in the language, or strictly more than one graph.</exception>
    public static NamedGraph? Read(ReadOnlySpan<byte> text, GraphGrammar grammar)
    {
        if (grammar is GraphGrammar.Strict) return ReadAll(text) is [var only] ? only : null;
        return StartOf(text) is var start and >= 0 ? new Dot(text[start..]).Graph() : null;
    }

    /// <summary>Where the first <c>graph NAME {</c> begins; negative where none does.</summary>
    private static int StartOf(ReadOnlySpan<byte> text)
    {
        var from = 0;
        while (text[from..].IndexOf("graph"u8) is var ahead and >= 0)
        {
            var start = from + ahead;
            from = start + 5;
            if (start >= 2 && text[(start - 2)..start].SequenceEqual("di"u8)) start -= 2;
            var isWord = start == 0 || !char.IsAsciiLetterOrDigit((char)text[start - 1]);
            var open = text.Slice(from, Math.Min(MostOfName, text.Length - from)).IndexOfAny("{\n"u8);
            if (isWord && open >= 0 && text[from + open] == '{' && text.Slice(from, open).Trim(" \t\r"u8).IndexOfAny(" \t"u8) < 0) return start;
        }

        return -1;
    }

    private NamedGraph Graph()
    {
        if (_lexer.IsKeyword("strict")) _lexer.TakeId();
        _isDirected = _lexer.IsKeyword("digraph");
        if (!_isDirected && !_lexer.IsKeyword("graph")) throw _lexer.Fault("'graph' or 'digraph' is expected");

        _lexer.TakeId();
        if (_lexer.Token is DotToken.Id) _lexer.TakeId();
        _lexer.Expect(DotToken.OpenBrace, "'{'");
        _builder = new GraphBuilder(_isDirected);
        Statements();
        return _builder.Build();
    }

    private void Statements()
    {
        var open = new Stack<Subgraph>([new Subgraph()]);
        while (true)
        {
            var inner = open.Peek();
            if (_lexer.Take(DotToken.CloseBrace))
            {
                EndStatement(inner);
                open.Pop();
                if (open.Count == 0) return;
                Join(open.Peek(), inner.Nodes);
            }
            else if (_lexer.Take(DotToken.OpenBrace)) open.Push(new Subgraph());
            else if (_lexer.Token is DotToken.Edge or DotToken.Arrow) Edge(inner);
            else if (_lexer.Take(DotToken.Semicolon) || _lexer.Take(DotToken.Comma)) EndStatement(inner);
            else if (_lexer.Token is DotToken.OpenBracket) Attributes();
            else if (_lexer.IsKeyword("subgraph")) BeginSubgraph();
            else Name(inner);
        }
    }

    private readonly void EndStatement(Subgraph inner)
    {
        if (inner.Left is not null) throw _lexer.Fault("an edge has no second end");
        inner.Last = null;
    }

    private void BeginSubgraph()
    {
        _lexer.TakeId();
        if (_lexer.Token is DotToken.Id) _lexer.TakeId();
        if (_lexer.Token is not DotToken.OpenBrace) throw _lexer.Fault("'{' is expected");
    }

    private void Edge(Subgraph inner)
    {
        if (_lexer.Token is DotToken.Arrow != _isDirected) throw _lexer.Fault(_isDirected ? "a directed graph has edges '->'" : "a graph that is not directed has edges '--'");
        _lexer.Take(_lexer.Token);
        inner.Left = inner.Last ?? throw _lexer.Fault("an edge has no first end");
        inner.Last = null;
    }

    private void Name(Subgraph inner)
    {
        var isDefault = _lexer.IsKeyword("node") || _lexer.IsKeyword("edge") || _lexer.IsKeyword("graph");
        var name = _lexer.TakeId();
        if (_lexer.Take(DotToken.Equals)) _lexer.TakeId();
        else if (!isDefault)
        {
            // A port is a place on a node.
            while (_lexer.Take(DotToken.Colon)) _lexer.TakeId();
            var node = new NodeId(name);
            _builder.AddNode(node);
            Join(inner, [node]);
        }
        else if (_lexer.Token is not DotToken.OpenBracket) throw _lexer.Fault($"'{name}' is no name of a node");
    }

    /// <summary>Nodes that stand in a statement: joined with those before an edge's sign, where there is one.</summary>
    private void Join(Subgraph inner, HashSet<NodeId> nodes)
    {
        if (inner.Left is { } left)
        {
            if (left.Count > 1 || nodes.Count > 1) _edgesOfSubgraphs = (int)Math.Min(int.MaxValue, _edgesOfSubgraphs + ((long)left.Count * nodes.Count));
            if (_edgesOfSubgraphs > MostEdgesOfSubgraphs) throw _lexer.Fault($"more than {MostEdgesOfSubgraphs:N0} edges between subgraphs are not read");

            foreach (var from in left)
            {
                foreach (var to in nodes) _builder.AddEdge(from, to);
            }
        }

        inner.Left = null;
        inner.Last = nodes;
        inner.Add(nodes);
    }

    private void Attributes()
    {
        _lexer.Expect(DotToken.OpenBracket, "'['");
        while (!_lexer.Take(DotToken.CloseBracket))
        {
            _lexer.TakeId();
            if (_lexer.Take(DotToken.Equals)) _lexer.TakeId();
            _ = _lexer.Take(DotToken.Comma) || _lexer.Take(DotToken.Semicolon);
        }
    }

    /// <summary>What stands in braces.</summary>
    private sealed class Subgraph
    {
        /// <summary>All nodes in it.</summary>
        public HashSet<NodeId> Nodes { get; private set; } = [];

        /// <summary>What an edge's sign that was read last begins at.</summary>
        public HashSet<NodeId>? Left { get; set; }

        /// <summary>What an edge's sign may follow.</summary>
        public HashSet<NodeId>? Last { get; set; }

        /// <summary>The shorter set into the longer one, so that no nesting makes it slow.</summary>
        public void Add(HashSet<NodeId> nodes)
        {
            if (ReferenceEquals(nodes, Nodes)) return;
            if (nodes.Count <= Nodes.Count)
            {
                Nodes.UnionWith(nodes);
                return;
            }

            var all = new HashSet<NodeId>(nodes);
            all.UnionWith(Nodes);
            Nodes = all;
        }
    }
}
