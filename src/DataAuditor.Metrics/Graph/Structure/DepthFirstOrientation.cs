using DataAuditor.Graphs;

namespace DataAuditor.Metrics.Graph.Structure;

/// <summary>
/// The edges of a graph directed as a depth-first search meets them: down along its trees, and back to a node on the way. An edge is known by
/// its place among all neighbours.
/// </summary>
internal sealed class DepthFirstOrientation
{
    public const int None = -1;

    private readonly int[] _starts;

    private readonly int[] _twins;

    private readonly bool[] _isOriented;

    private readonly int[] _secondLow;

    private readonly int[] _nesting;

    public DepthFirstOrientation(SimpleGraph graph)
    {
        var nodes = graph.NodeCount;
        _starts = new int[nodes + 1];
        for (var node = 0; node < nodes; node++) _starts[node + 1] = _starts[node] + graph.Degree(node);

        var arcs = _starts[nodes];
        (Sources, Targets, _twins, Low, _secondLow, _nesting) = (new int[arcs], new int[arcs], new int[arcs], new int[arcs], new int[arcs], new int[arcs]);
        _isOriented = new bool[arcs];
        (Heights, ParentEdges) = (new int[nodes], new int[nodes]);
        Heights.AsSpan().Fill(None);
        ParentEdges.AsSpan().Fill(None);
        FillArcs(graph);
        for (var node = 0; node < nodes; node++)
        {
            if (Heights[node] != None) continue;

            Roots.Add(node);
            Heights[node] = 0;
            Descend(node);
        }

        Outgoing = [.. Enumerable.Range(0, nodes).Select(OutgoingOf)];
    }

    public List<int> Roots { get; } = [];

    public int[] Sources { get; }

    public int[] Targets { get; }

    /// <summary>How deep each node lies in its tree.</summary>
    public int[] Heights { get; }

    /// <summary>The edge that a node was reached by.</summary>
    public int[] ParentEdges { get; }

    /// <summary>For each edge the least height that it or what hangs on it leads back to.</summary>
    public int[] Low { get; }

    /// <summary>The edges from each node, those that lead back furthest first.</summary>
    public int[][] Outgoing { get; }

    public int EdgeCount => Targets.Length;

    private void FillArcs(SimpleGraph graph)
    {
        // Rows are in order, so that the other directions of a node's edges are met in the order of their own rows.
        var next = _starts.ToArray();
        for (var node = 0; node < graph.NodeCount; node++)
        {
            var arc = _starts[node];
            foreach (var neighbor in graph.Neighbors(node))
            {
                (Sources[arc], Targets[arc]) = (node, neighbor);
                _twins[arc++] = next[neighbor]++;
            }
        }
    }

    private void Descend(int root)
    {
        var next = new Stack<(int Node, int Arc)>([(root, _starts[root])]);
        while (next.TryPop(out var place))
        {
            var (node, arc) = place;
            for (; arc < _starts[node + 1]; arc++)
            {
                if (_isOriented[_twins[arc]]) continue;

                // A tree edge is met again on the way back, when what hangs on it is known.
                if (!_isOriented[arc])
                {
                    _isOriented[arc] = true;
                    Low[arc] = _secondLow[arc] = Heights[node];
                    var target = Targets[arc];
                    if (Heights[target] == None)
                    {
                        (ParentEdges[target], Heights[target]) = (arc, Heights[node] + 1);
                        next.Push((node, arc));
                        next.Push((target, _starts[target]));
                        break;
                    }

                    Low[arc] = Heights[target];
                }

                _nesting[arc] = (2 * Low[arc]) + (_secondLow[arc] < Heights[node] ? 1 : 0);
                if (ParentEdges[node] is var parent and not None) PassUp(arc, parent);
            }
        }
    }

    private void PassUp(int arc, int parent)
    {
        if (Low[arc] < Low[parent])
        {
            _secondLow[parent] = Math.Min(Low[parent], _secondLow[arc]);
            Low[parent] = Low[arc];
        }
        else
        {
            _secondLow[parent] = Math.Min(_secondLow[parent], Low[arc] > Low[parent] ? Low[arc] : _secondLow[arc]);
        }
    }

    private int[] OutgoingOf(int node)
    {
        int[] outgoing = [.. Enumerable.Range(_starts[node], _starts[node + 1] - _starts[node]).Where(arc => _isOriented[arc])];
        Array.Sort(outgoing.Select(arc => _nesting[arc]).ToArray(), outgoing);
        return outgoing;
    }
}
