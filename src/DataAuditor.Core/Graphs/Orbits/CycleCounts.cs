namespace DataAuditor.Graphs.Orbits;

/// <summary>How many cycles of four each node is in, whether or not opposite nodes are joined too.</summary>
internal static class CycleCounts
{
    /// <returns>By rank.</returns>
    public static long[] Of(RankedGraph graph)
    {
        var counts = new long[graph.Nodes.Length];
        var paths = new int[counts.Length];
        var reached = new List<int>();
        for (var first = 0; first < counts.Length; first++)
        {
            // Each cycle is found from its first node: two paths of two edges, over later nodes alone, to the node opposite.
            foreach (var middle in graph.After(first))
            {
                foreach (var opposite in From(graph, middle, first))
                {
                    if (paths[opposite]++ == 0) reached.Add(opposite);
                }
            }

            foreach (var middle in graph.After(first))
            {
                foreach (var opposite in From(graph, middle, first)) counts[middle] += paths[opposite] - 1;
            }

            foreach (var opposite in reached)
            {
                var cycles = paths[opposite] * (paths[opposite] - 1L) / 2;
                counts[first] += cycles;
                counts[opposite] += cycles;
                paths[opposite] = 0;
            }

            reached.Clear();
        }

        return counts;
    }

    /// <summary>A node's neighbours after another of its neighbours.</summary>
    private static ReadOnlySpan<int> From(RankedGraph graph, int node, int other)
    {
        var neighbors = graph.All(node);
        return neighbors[(neighbors.BinarySearch(other) + 1)..];
    }
}
