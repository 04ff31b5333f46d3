namespace DataAuditor.Graphs.Comparison;

/// <summary>One injection of a graph's nodes into those of another that is no smaller: nodes of like surroundings are paired, by their colours and then by their degrees.</summary>
internal static class GreedyInjection
{
    /// <summary>How many edges it leaves without a counterpart.</summary>
    public static int Cost(SimpleGraph smaller, SimpleGraph larger)
    {
        int[] own = Ordered(smaller), others = Ordered(larger);
        var image = new int[smaller.NodeCount];
        for (var place = 0; place < own.Length; place++) image[own[place]] = others[place];

        long shared = 0;
        for (var node = 0; node < image.Length; node++)
        {
            foreach (var neighbor in smaller.Neighbors(node)) shared += larger.HasEdge(image[node], image[neighbor]) ? 1 : 0;
        }

        if (!smaller.IsDirected) shared /= 2;
        return (int)(smaller.EdgeCount + larger.EdgeCount - (2 * shared));
    }

    private static int[] Ordered(SimpleGraph graph)
    {
        var colors = ColorRefinement.Of(graph).Colors;
        var nodes = Enumerable.Range(0, graph.NodeCount).ToArray();
        Array.Sort(nodes, (first, second) =>
        {
            var byDegree = graph.Degree(second).CompareTo(graph.Degree(first));
            return byDegree != 0 ? byDegree : colors[first].CompareTo(colors[second]);
        });
        return nodes;
    }
}
