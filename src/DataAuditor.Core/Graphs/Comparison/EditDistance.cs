namespace DataAuditor.Graphs.Comparison;

/// <summary>How many nodes and edges must be inserted or deleted to make one graph of another.</summary>
/// <param name="Lower">It is no less.</param>
/// <param name="Upper">It is no more: some way to do it costs this.</param>
public readonly record struct EditDistance(int Lower, int Upper)
{
    /// <summary>Up to here all injections are looked at sooner than it is found out whether one costs nothing.</summary>
    private const int MostSearchedAtOnce = 8;

    public bool IsExact => Lower == Upper;

    /// <summary>
    /// The graph edit distance at unit costs, nodes being all alike. To map every node of the smaller graph is best then: what it saves, a node
    /// deleted and another inserted, is never more than what it costs. So it is the difference in nodes, and the least number of edges that
    /// an injection of the smaller graph's nodes leaves without a counterpart.
    /// </summary>
    /// <param name="budget">How many partial injections may be looked at; the bounds that are known then are the result.</param>
    /// <exception cref="ArgumentException">One is directed, and the other is not.</exception>
    public static EditDistance Between(SimpleGraph left, SimpleGraph right, long budget)
    {
        if (left.IsDirected != right.IsDirected) throw new ArgumentException("A directed graph has no edit distance to one that is not.", nameof(right));

        var (smaller, larger) = left.NodeCount <= right.NodeCount ? (left, right) : (right, left);
        var inserted = larger.NodeCount - smaller.NodeCount;
        if (smaller.NodeCount > MostSearchedAtOnce && Isomorphism.Compare(smaller, larger, budget) is true) return default;

        var edges = larger.NodeCount <= InjectionSearch.MostNodes
            ? new InjectionSearch(smaller, larger, budget).Least()
            : new EditDistance(0, GreedyInjection.Cost(smaller, larger));
        var lower = Math.Max(edges.Lower, DegreeBound(smaller, larger));
        return new EditDistance(inserted + lower, inserted + edges.Upper);
    }

    /// <summary>Each edge changes two degrees by one: half of what the sorted degrees differ by, and no less than the numbers of edges differ by.</summary>
    private static int DegreeBound(SimpleGraph smaller, SimpleGraph larger)
    {
        int[] few = Degrees(smaller, larger.NodeCount), many = Degrees(larger, larger.NodeCount);
        long difference = 0;
        for (var place = 0; place < few.Length; place++) difference += Math.Abs(few[place] - many[place]);

        // Of a directed graph only the degrees at the edges' starts are compared.
        return (int)Math.Max(Math.Abs(smaller.EdgeCount - larger.EdgeCount), smaller.IsDirected ? difference : (difference + 1) / 2);
    }

    private static int[] Degrees(SimpleGraph graph, int count)
    {
        var degrees = new int[count];
        for (var node = 0; node < graph.NodeCount; node++) degrees[node] = graph.Degree(node);
        Array.Sort(degrees);
        return degrees;
    }
}
