namespace DataAuditor.Graphs.Orbits;

/// <summary>How many cliques of four each node is in.</summary>
internal static class CliqueCounts
{
    /// <returns>By rank.</returns>
    public static long[] Of(RankedGraph graph)
    {
        var counts = new long[graph.Nodes.Length];
        var (ofLast, ofBoth) = (new bool[counts.Length], new bool[counts.Length]);
        var shared = new List<int>();
        for (var last = 0; last < counts.Length; last++)
        {
            var before = graph.At(graph.Before(last));
            foreach (var node in before) ofLast[node] = true;
            foreach (var third in before)
            {
                foreach (var node in graph.At(graph.Before(third)))
                {
                    if (ofLast[node]) shared.Add(node);
                }

                // Every two neighbours of both that are joined make a clique with them.
                foreach (var node in shared) ofBoth[node] = true;
                foreach (var second in shared)
                {
                    foreach (var first in graph.At(graph.Before(second)))
                    {
                        if (!ofBoth[first]) continue;

                        counts[first]++;
                        counts[second]++;
                        counts[third]++;
                        counts[last]++;
                    }
                }

                foreach (var node in shared) ofBoth[node] = false;
                shared.Clear();
            }

            foreach (var node in before) ofLast[node] = false;
        }

        return counts;
    }
}
