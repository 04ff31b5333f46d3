namespace DataAuditor.Graphs.Orbits;

/// <summary>How many triangles each node and each edge is in.</summary>
internal sealed class TriangleCounts : ITriangleVisitor
{
    private TriangleCounts(RankedGraph graph)
    {
        OfNodes = new long[graph.Nodes.Length];
        OfEdges = new int[graph.Places];
        Triangles.Show(graph, this);
    }

    /// <summary>By rank.</summary>
    public long[] OfNodes { get; }

    /// <summary>By place; those places that are no edge's own have 0.</summary>
    public int[] OfEdges { get; }

    public static TriangleCounts Of(RankedGraph graph) => new(graph);

    public void Visit(Triangle triangle)
    {
        OfNodes[triangle.First]++;
        OfNodes[triangle.Middle]++;
        OfNodes[triangle.Last]++;
        OfEdges[triangle.FirstMiddle]++;
        OfEdges[triangle.FirstLast]++;
        OfEdges[triangle.MiddleLast]++;
    }
}
