using DataAuditor.Graphs;

namespace DataAuditor.Metrics.Graph.Structure;

/// <summary>Finds a cycle by depth-first search, without recursion.</summary>
internal static class Cycles
{
    private const int None = -1;

    /// <summary>The nodes of some cycle in their order; of a directed graph along its arcs. Null where there is none.</summary>
    public static IReadOnlyList<int>? Find(SimpleGraph graph)
    {
        var parents = new int[graph.NodeCount];
        var next = new int[graph.NodeCount];
        var isOnPath = new bool[graph.NodeCount];
        parents.AsSpan().Fill(-2);
        for (var start = 0; start < parents.Length; start++)
        {
            if (parents[start] != -2) continue;

            parents[start] = None;
            for (var node = start; node != None;)
            {
                isOnPath[node] = true;
                var neighbors = graph.Neighbors(node);
                if (next[node] == neighbors.Length)
                {
                    isOnPath[node] = false;
                    node = parents[node];
                    continue;
                }

                var neighbor = neighbors[next[node]++];
                if (parents[neighbor] == -2)
                {
                    parents[neighbor] = node;
                    node = neighbor;
                }
                else if (isOnPath[neighbor] && (graph.IsDirected || neighbor != parents[node]))
                {
                    return Path(parents, node, neighbor);
                }
            }
        }

        return null;
    }

    private static List<int> Path(int[] parents, int from, int to)
    {
        var cycle = new List<int>();
        for (var node = from; node != to; node = parents[node]) cycle.Add(node);
        cycle.Add(to);
        cycle.Reverse();
        return cycle;
    }
}
