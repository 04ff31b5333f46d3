using System.Numerics;

namespace DataAuditor.Graphs.Comparison;

/// <summary>
/// Looks for the injection of a graph's nodes into those of another that leaves the fewest edges without a counterpart: depth first, the most
/// promising image first, and without branches that cannot be better than what is found. A set of nodes is the bits of a word.
/// </summary>
internal sealed class InjectionSearch
{
    public const int MostNodes = 64;

    private readonly int _nodes;

    /// <summary>How many arrays of neighbours there are: of a directed graph those that are reached and those that reach.</summary>
    private readonly int _sides;

    /// <summary>The smaller graph's neighbours of each node, in the order in which nodes are mapped; one array behind the other.</summary>
    private readonly ulong[] _own;

    private readonly ulong[] _others;

    private readonly int _othersCount;

    private readonly ulong _all;

    private readonly int[] _images;

    private long _budget;

    private int _best = int.MaxValue;

    /// <summary>The least bound of what the budget did not suffice to look at.</summary>
    private int _unseen = int.MaxValue;

    public InjectionSearch(SimpleGraph smaller, SimpleGraph larger, long budget)
    {
        (_nodes, _othersCount, _budget) = (smaller.NodeCount, larger.NodeCount, budget);
        _sides = smaller.IsDirected ? 2 : 1;
        _all = _othersCount == MostNodes ? ulong.MaxValue : (1UL << _othersCount) - 1;
        _own = Masks(smaller, Order(smaller));
        _others = Masks(larger, [.. Enumerable.Range(0, _othersCount)]);
        _images = new int[_nodes];
    }

    public EditDistance Least()
    {
        Search(0, _all, 0);
        return new EditDistance(Math.Min(_best, _unseen), _best);
    }

    /// <summary>Maps the node at a depth.</summary>
    /// <param name="free">What of the larger graph is no image yet.</param>
    /// <param name="cost">Of the edges between what is mapped.</param>
    private void Search(int depth, ulong free, int cost)
    {
        if (depth == _nodes)
        {
            // What is no image of the larger graph brings its edges.
            _best = Math.Min(_best, cost + Rest(depth, free));
            return;
        }

        // The bound and the cost of each image, to be sorted: the best is to be found early.
        Span<long> images = stackalloc long[BitOperations.PopCount(free)];
        var count = 0;
        for (var left = free; left != 0; left &= left - 1)
        {
            var image = BitOperations.TrailingZeroCount(left);
            var own = cost + CostOf(depth, image);
            _images[depth] = image;
            var bound = own + Rest(depth + 1, free & ~(1UL << image));
            if (bound < _best) images[count++] = ((long)bound << 40) | ((long)image << 32) | (uint)own;
        }

        images[..count].Sort();
        foreach (var candidate in images[..count])
        {
            var bound = (int)(candidate >> 40);
            if (bound >= _best) return;

            // One injection is found whatever the budget.
            if (--_budget < 0 && _best != int.MaxValue)
            {
                _unseen = Math.Min(_unseen, bound);
                return;
            }

            var image = (int)(candidate >> 32) & 0xFF;
            _images[depth] = image;
            Search(depth + 1, free & ~(1UL << image), (int)(candidate & 0xFFFFFFFF));
        }
    }

    /// <summary>Edges between the node and those before it of which one side has one and the other has none.</summary>
    private int CostOf(int depth, int image)
    {
        var cost = 0;
        for (var side = 0; side < _sides; side++)
        {
            ulong own = _own[(side * _nodes) + depth], others = _others[(side * _othersCount) + image];
            for (var before = 0; before < depth; before++) cost += (int)(((own >> before) ^ (others >> _images[before])) & 1);
        }

        return cost;
    }

    /// <summary>The least that the edges cost which are not decided: those between what is mapped and what is not, node by node, and those among the rest.</summary>
    private int Rest(int depth, ulong free)
    {
        var unmapped = depth == _nodes ? 0 : (ulong.MaxValue << depth) & (_nodes == MostNodes ? ulong.MaxValue : (1UL << _nodes) - 1);
        var cost = 0;
        for (var side = 0; side < _sides; side++)
        {
            for (var before = 0; before < depth; before++)
            {
                cost += Math.Abs(BitOperations.PopCount(_own[(side * _nodes) + before] & unmapped) - BitOperations.PopCount(_others[(side * _othersCount) + _images[before]] & free));
            }
        }

        return cost + Math.Abs(EdgesWithin(_own, unmapped) - EdgesWithin(_others, free));
    }

    private int EdgesWithin(ReadOnlySpan<ulong> neighbors, ulong nodes)
    {
        var ends = 0;
        for (var left = nodes; left != 0; left &= left - 1) ends += BitOperations.PopCount(neighbors[BitOperations.TrailingZeroCount(left)] & nodes);
        return _sides == 1 ? ends / 2 : ends;
    }

    /// <summary>Nodes with many edges first, since they decide the most, and each next to those before it.</summary>
    private static int[] Order(SimpleGraph graph)
    {
        var around = graph.Undirected();
        var order = new List<int>(graph.NodeCount);
        var placed = new int[graph.NodeCount];
        while (order.Count < graph.NodeCount)
        {
            var next = Enumerable.Range(0, graph.NodeCount).Where(node => placed[node] >= 0).MaxBy(node => (placed[node], around.Degree(node)));
            order.Add(next);
            placed[next] = int.MinValue;
            foreach (var neighbor in around.Neighbors(next)) placed[neighbor]++;
        }

        return [.. order];
    }

    private ulong[] Masks(SimpleGraph graph, int[] order)
    {
        var places = new int[order.Length];
        for (var place = 0; place < order.Length; place++) places[order[place]] = place;

        var masks = new ulong[_sides * order.Length];
        for (var node = 0; node < order.Length; node++)
        {
            foreach (var neighbor in graph.Neighbors(node))
            {
                masks[places[node]] |= 1UL << places[neighbor];
                if (_sides == 2) masks[order.Length + places[neighbor]] |= 1UL << places[node];
            }
        }

        return masks;
    }
}
