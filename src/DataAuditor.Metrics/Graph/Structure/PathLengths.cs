using DataAuditor.Graphs;

namespace DataAuditor.Metrics.Graph.Structure;

/// <summary>Lengths of shortest paths and cycles, counted in edges, by breadth-first search from each node; directions aside.</summary>
/// <param name="budget">How many neighbours may be looked at.</param>
internal sealed class PathLengths(SimpleGraph graph, long budget)
{
    private readonly SimpleGraph _around = graph.Undirected();

    private readonly int[] _steps = new int[graph.NodeCount];

    private readonly int[] _parents = new int[graph.NodeCount];

    private readonly int[] _queue = new int[graph.NodeCount];

    private long _budget = budget;

    /// <summary>The longest of the shortest paths between nodes of a connected graph; null where the budget is spent first.</summary>
    public int? Diameter()
    {
        // Each search bounds how far any node has to the farthest one: the search ends when no bound is above what is found (Takes and Kosters, 2011).
        var upper = new int[_steps.Length];
        upper.AsSpan().Fill(int.MaxValue);
        var longest = 0;
        while (true)
        {
            var start = Array.IndexOf(upper, upper.Max());
            if (upper[start] <= longest) return longest;
            if (!Search(start)) return null;

            var farthest = _steps.Max();
            longest = Math.Max(longest, farthest);
            for (var node = 0; node < upper.Length; node++) upper[node] = Math.Min(upper[node], farthest + _steps[node]);
            upper[start] = farthest;
        }
    }

    /// <summary>The length of the shortest cycle, 0 where there is none; null where the budget is spent first.</summary>
    public int? Girth()
    {
        var shortest = int.MaxValue;
        for (var start = 0; start < _steps.Length && shortest > 3; start++)
        {
            if (!Search(start)) return null;

            for (var node = 0; node < _steps.Length; node++)
            {
                if (_steps[node] < 0) continue;

                foreach (var neighbor in _around.Neighbors(node))
                {
                    if (neighbor != _parents[node] && _parents[neighbor] != node) shortest = Math.Min(shortest, _steps[node] + _steps[neighbor] + 1);
                }
            }
        }

        return shortest == int.MaxValue ? 0 : shortest;
    }

    /// <returns>False where the budget is spent.</returns>
    private bool Search(int start)
    {
        if ((_budget -= _around.NodeCount + (2L * _around.EdgeCount)) < 0) return false;

        _steps.AsSpan().Fill(-1);
        (_steps[start], _parents[start], _queue[0]) = (0, -1, start);
        var end = 1;
        for (var at = 0; at < end; at++)
        {
            var node = _queue[at];
            foreach (var neighbor in _around.Neighbors(node))
            {
                if (_steps[neighbor] >= 0) continue;

                (_steps[neighbor], _parents[neighbor]) = (_steps[node] + 1, node);
                _queue[end++] = neighbor;
            }
        }

        return true;
    }
}
