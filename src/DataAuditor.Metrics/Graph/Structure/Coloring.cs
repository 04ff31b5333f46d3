using System.Numerics;
using DataAuditor.Graphs;

namespace DataAuditor.Metrics.Graph.Structure;

/// <summary>
/// Whether nodes can be coloured so that no edge joins two of a colour: exact, by colouring the node with the fewest colours left first
/// (Brélaz, 1979) and going back where none is left.
/// </summary>
internal sealed class Coloring
{
    public const int MostColors = 63;

    private const int None = -1;

    private readonly SimpleGraph _graph;

    private readonly int _colors;

    /// <summary>Nodes that could not be coloured whatever the others are.</summary>
    private readonly int[] _core;

    private readonly int[] _colorOf;

    /// <summary>How many neighbours of a node have a colour, by node and colour.</summary>
    private readonly int[] _taken;

    private long _budget;

    private Coloring(SimpleGraph graph, int colors, int[] core, long budget)
    {
        (_graph, _colors, _core, _budget) = (graph, colors, core, budget);
        _colorOf = new int[graph.NodeCount];
        _colorOf.AsSpan().Fill(None);
        _taken = new int[graph.NodeCount * colors];
    }

    /// <param name="colors">From 0 to <see cref="MostColors"/>.</param>
    /// <param name="budget">How many nodes may be looked at.</param>
    /// <returns>Null where the budget is spent first.</returns>
    public static bool? Exists(SimpleGraph graph, int colors, long budget)
    {
        var around = graph.Undirected();
        if (colors == 0) return around.NodeCount == 0;
        if (colors == 1) return around.EdgeCount == 0;
        if (colors == 2) return Bipartition.Of(around, out _) is not null;

        var core = Core(around, colors);
        if (core.Length == 0) return true;
        return around.NodeCount * (long)colors > budget ? null : new Coloring(around, colors, core, budget).Search();
    }

    /// <summary>What is left when nodes are taken away that have fewer neighbours than there are colours: the rest can always be coloured last.</summary>
    private static int[] Core(SimpleGraph graph, int colors)
    {
        var degrees = Enumerable.Range(0, graph.NodeCount).Select(graph.Degree).ToArray();
        var removed = new Stack<int>(Enumerable.Range(0, graph.NodeCount).Where(node => degrees[node] < colors));
        var isIn = degrees.Select(degree => degree >= colors).ToArray();
        while (removed.TryPop(out var node))
        {
            foreach (var neighbor in graph.Neighbors(node))
            {
                if (--degrees[neighbor] >= colors || !isIn[neighbor]) continue;

                isIn[neighbor] = false;
                removed.Push(neighbor);
            }
        }

        return [.. Enumerable.Range(0, graph.NodeCount).Where(node => isIn[node])];
    }

    private bool? Search()
    {
        var path = new Stack<(int Node, ulong Left, int Used)>();
        var used = 0;
        while (path.Count < _core.Length)
        {
            if ((_budget -= _core.Length) < 0) return null;

            // Colours that nothing has yet are all alike: one of them is enough.
            var node = Tightest();
            var left = Free(node) & ((1UL << Math.Min(_colors, used + 1)) - 1);
            while (left == 0)
            {
                if (!path.TryPop(out var last)) return false;

                (node, left, used) = last;
                Paint(node, None);
            }

            var color = BitOperations.TrailingZeroCount(left);
            path.Push((node, left & (left - 1), used));
            Paint(node, color);
            used = Math.Max(used, color + 1);
        }

        return true;
    }

    private int Tightest()
    {
        var (best, least, most) = (None, int.MaxValue, None);
        foreach (var node in _core)
        {
            if (_colorOf[node] != None) continue;

            var free = BitOperations.PopCount(Free(node));
            if (free > least || (free == least && _graph.Degree(node) <= most)) continue;
            (best, least, most) = (node, free, _graph.Degree(node));
        }

        return best;
    }

    private ulong Free(int node)
    {
        ulong free = 0;
        for (var color = 0; color < _colors; color++)
        {
            if (_taken[(node * _colors) + color] == 0) free |= 1UL << color;
        }

        return free;
    }

    private void Paint(int node, int color)
    {
        if (_colorOf[node] is var before and not None)
        {
            foreach (var neighbor in _graph.Neighbors(node)) _taken[(neighbor * _colors) + before]--;
        }

        _colorOf[node] = color;
        if (color == None) return;

        foreach (var neighbor in _graph.Neighbors(node)) _taken[(neighbor * _colors) + color]++;
    }
}
