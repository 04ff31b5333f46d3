using DataAuditor.Graphs;

namespace DataAuditor.Metrics.Graph.Structure;

/// <summary>Cuts nodes in two sides so that edges only join one side with the other.</summary>
internal static class Bipartition
{
    /// <returns>The side of each node; null where a cycle of odd length forbids it.</returns>
    public static bool[]? Of(SimpleGraph graph, out (int From, int To) within)
    {
        var around = graph.Undirected();
        var sides = new bool[around.NodeCount];
        var isSeen = new bool[around.NodeCount];
        var queue = new int[around.NodeCount];
        within = default;
        for (var start = 0; start < sides.Length; start++)
        {
            if (isSeen[start]) continue;

            isSeen[start] = true;
            queue[0] = start;
            var end = 1;
            for (var at = 0; at < end; at++)
            {
                foreach (var neighbor in around.Neighbors(queue[at]))
                {
                    if (!isSeen[neighbor])
                    {
                        (isSeen[neighbor], sides[neighbor]) = (true, !sides[queue[at]]);
                        queue[end++] = neighbor;
                    }
                    else if (sides[neighbor] == sides[queue[at]])
                    {
                        within = (queue[at], neighbor);
                        return null;
                    }
                }
            }
        }

        return sides;
    }
}
