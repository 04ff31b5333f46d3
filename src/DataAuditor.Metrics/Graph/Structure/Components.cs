using DataAuditor.Graphs;

namespace DataAuditor.Metrics.Graph.Structure;

/// <summary>How many parts of a graph hang together, directions aside.</summary>
internal static class Components
{
    public static int Count(SimpleGraph graph)
    {
        var around = graph.Undirected();
        var isSeen = new bool[around.NodeCount];
        var queue = new int[around.NodeCount];
        var count = 0;
        for (var start = 0; start < isSeen.Length; start++)
        {
            if (isSeen[start]) continue;

            count++;
            isSeen[start] = true;
            queue[0] = start;
            var end = 1;
            for (var at = 0; at < end; at++)
            {
                foreach (var neighbor in around.Neighbors(queue[at]))
                {
                    if (isSeen[neighbor]) continue;

                    isSeen[neighbor] = true;
                    queue[end++] = neighbor;
                }
            }
        }

        return count;
    }
}
