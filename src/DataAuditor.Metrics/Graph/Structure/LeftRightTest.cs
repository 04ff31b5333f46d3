namespace DataAuditor.Metrics.Graph.Structure;

/// <summary>
/// Whether each edge that leads back can be drawn left or right of the tree so that none cross. Edges that must be on the same side are kept
/// as intervals, and two that must be on different sides as a pair.
/// </summary>
internal sealed class LeftRightTest
{
    private const int None = DepthFirstOrientation.None;

    private readonly DepthFirstOrientation _graph;

    private readonly Stack<ConflictPair> _pairs = new();

    /// <summary>For an edge, the next lower one of its interval.</summary>
    private readonly int[] _next;

    /// <summary>For a tree edge, the edge that leads back furthest.</summary>
    private readonly int[] _lowestReturn;

    /// <summary>How many pairs there were before an edge.</summary>
    private readonly int[] _bottoms;

    public LeftRightTest(DepthFirstOrientation graph)
    {
        _graph = graph;
        (_next, _lowestReturn, _bottoms) = (new int[graph.EdgeCount], new int[graph.EdgeCount], new int[graph.EdgeCount]);
        _next.AsSpan().Fill(None);
        _lowestReturn.AsSpan().Fill(None);
    }

    public bool Passes() => _graph.Roots.TrueForAll(Passes);

    private bool Passes(int root)
    {
        // A node is met again on the way back along a tree edge.
        var open = new Stack<(int Node, int Place, bool IsBack)>([(root, 0, false)]);
        while (open.TryPop(out var top))
        {
            var (node, place, isBack) = top;
            var parent = _graph.ParentEdges[node];
            var outgoing = _graph.Outgoing[node];
            for (; place < outgoing.Length; place++, isBack = false)
            {
                var edge = outgoing[place];
                var target = _graph.Targets[edge];
                if (!isBack)
                {
                    _bottoms[edge] = _pairs.Count;
                    if (_graph.ParentEdges[target] == edge)
                    {
                        open.Push((node, place, true));
                        open.Push((target, 0, false));
                        break;
                    }

                    _lowestReturn[edge] = edge;
                    _pairs.Push(new ConflictPair(Interval.Empty, new Interval(edge, edge)));
                }

                if (_graph.Low[edge] >= _graph.Heights[node]) continue;

                if (place == 0) _lowestReturn[parent] = _lowestReturn[edge];
                else if (!Constrain(edge, parent)) return false;
            }

            if (place == outgoing.Length && parent != None) Trim(parent);
        }

        return true;
    }

    /// <summary>Joins what an edge brings with what its elder siblings brought.</summary>
    /// <returns>False where they cannot be without a crossing.</returns>
    private bool Constrain(int edge, int parent)
    {
        Interval left = Interval.Empty, right = Interval.Empty;
        do
        {
            var pair = _pairs.Pop();
            if (!pair.Left.IsEmpty) pair = pair.Swapped();
            if (!pair.Left.IsEmpty) return false;

            if (_graph.Low[pair.Right.Low] > _graph.Low[parent])
            {
                if (right.IsEmpty) right = pair.Right;
                else
                {
                    _next[right.Low] = pair.Right.High;
                    right = right with { Low = pair.Right.Low };
                }
            }
            else
            {
                _next[pair.Right.Low] = _lowestReturn[parent];
            }
        }
        while (_pairs.Count != _bottoms[edge]);

        while (_pairs.TryPeek(out var top) && (Conflicts(top.Left, edge) || Conflicts(top.Right, edge)))
        {
            var pair = _pairs.Pop();
            if (Conflicts(pair.Right, edge)) pair = pair.Swapped();
            if (Conflicts(pair.Right, edge)) return false;

            if (right.Low != None) _next[right.Low] = pair.Right.High;
            if (pair.Right.Low != None) right = right with { Low = pair.Right.Low };
            if (left.IsEmpty) left = left with { High = pair.Left.High };
            else _next[left.Low] = pair.Left.High;
            left = left with { Low = pair.Left.Low };
        }

        if (!left.IsEmpty || !right.IsEmpty) _pairs.Push(new ConflictPair(left, right));
        return true;
    }

    private bool Conflicts(Interval interval, int edge) => !interval.IsEmpty && _graph.Low[interval.High] > _graph.Low[edge];

    /// <summary>Drops the edges that lead back to where a tree edge starts: above it they constrain nothing.</summary>
    private void Trim(int treeEdge)
    {
        var source = _graph.Sources[treeEdge];
        while (_pairs.TryPeek(out var top) && Lowest(top) == _graph.Heights[source]) _pairs.Pop();

        if (_pairs.TryPop(out var pair))
        {
            var left = Trimmed(pair.Left, source, pair.Right.Low);
            var right = Trimmed(pair.Right, source, left.Low);
            _pairs.Push(new ConflictPair(left, right));
        }

        if (_graph.Low[treeEdge] >= _graph.Heights[source]) return;

        var (leftHigh, rightHigh) = (_pairs.Peek().Left.High, _pairs.Peek().Right.High);
        _next[treeEdge] = leftHigh != None && (rightHigh == None || _graph.Low[leftHigh] > _graph.Low[rightHigh]) ? leftHigh : rightHigh;
    }

    private Interval Trimmed(Interval interval, int source, int otherLow)
    {
        var high = interval.High;
        while (high != None && _graph.Targets[high] == source) high = _next[high];
        if (high != None || interval.Low == None) return interval with { High = high };

        _next[interval.Low] = otherLow;
        return Interval.Empty;
    }

    private int Lowest(ConflictPair pair)
    {
        if (pair.Left.IsEmpty) return _graph.Low[pair.Right.Low];
        if (pair.Right.IsEmpty) return _graph.Low[pair.Left.Low];
        return Math.Min(_graph.Low[pair.Left.Low], _graph.Low[pair.Right.Low]);
    }

    /// <summary>Edges on one side, from the lowest to the highest that they lead back to.</summary>
    private readonly record struct Interval(int Low, int High)
    {
        public static Interval Empty { get; } = new(None, None);

        public bool IsEmpty => Low == None && High == None;
    }

    private readonly record struct ConflictPair(Interval Left, Interval Right)
    {
        public ConflictPair Swapped() => new(Right, Left);
    }
}
