using System.Runtime.InteropServices;

namespace DataAuditor.Graphs;

/// <summary>Makes a graph of ids and of edges between them.</summary>
public sealed class GraphBuilder(bool isDirected = false)
{
    private readonly List<int> _ends = [];

    private NodeIds _ids = new();

    /// <summary>Whether all nodes are known, so that an edge to another is a fault.</summary>
    private bool _isClosed;

    private int Edges => _ends.Count / 2;

    /// <summary>The nodes are 0 to n − 1, and no others. Before any edge.</summary>
    /// <exception cref="GraphFormatException">They are too many.</exception>
    public void SetNodes(long count)
    {
        _ids = new NodeIds(count);
        _isClosed = true;
    }

    /// <summary>The nodes are these, and no others. Before any edge.</summary>
    /// <exception cref="GraphFormatException">An id is there twice, or they are too many.</exception>
    public void SetNodes(IEnumerable<NodeId> ids)
    {
        foreach (var id in ids)
        {
            if (_ids.Find(id) >= 0) throw new GraphFormatException($"two nodes have the id {Quoted(id)}");
            _ids.FindOrAdd(id);
        }

        _isClosed = true;
    }

    /// <summary>A node that no edge need name; the same again is the same node.</summary>
    /// <exception cref="GraphFormatException">There are too many nodes.</exception>
    public void AddNode(NodeId id) => _ids.FindOrAdd(id);

    /// <exception cref="GraphFormatException">An end is none of the nodes that were set, or there are too many nodes or edges.</exception>
    public void AddEdge(NodeId from, NodeId to)
    {
        if (_ends.Count == SimpleGraph.MostEdges) throw new GraphFormatException($"a graph of more than {SimpleGraph.MostEdges / 2:N0} edges is not read");

        _ends.Add(End(from));
        _ends.Add(End(to));
    }

    public NamedGraph Build() => new(SimpleGraph.Of(_ids.Count, CollectionsMarshal.AsSpan(_ends), isDirected), _ids);

    private int End(NodeId id)
    {
        if (!_isClosed) return _ids.FindOrAdd(id);

        var node = _ids.Find(id);
        return node >= 0 ? node : throw new GraphFormatException($"edge {Edges + 1} ends in {Quoted(id)}, which is no node");
    }

    private static string Quoted(NodeId id) => id.Number is null ? $"'{PlainText.OneLine(id.ToString(), maxLength: 40)}'" : id.ToString();
}
