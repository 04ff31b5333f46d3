using DataAuditor.Graphs.Orbits;

namespace DataAuditor.Graphs;

/// <summary>The local clustering coefficient of each node: the share of pairs of its neighbours that are joined; 0 with fewer than two.</summary>
/// <remarks>Watts and Strogatz 1998, Collective Dynamics of Small-World Networks.</remarks>
public static class ClusteringCoefficients
{
    /// <param name="graph">Edges are taken without their direction.</param>
    /// <returns>One a node, in [0, 1].</returns>
    public static double[] Of(SimpleGraph graph)
    {
        var ranked = new RankedGraph(graph.Undirected());
        var triangles = TriangleCounts.Of(ranked).OfNodes;
        var coefficients = new double[triangles.Length];
        for (var rank = 0; rank < triangles.Length; rank++)
        {
            double degree = ranked.Degree(rank);
            if (triangles[rank] > 0) coefficients[ranked.Nodes[rank]] = 2 * triangles[rank] / (degree * (degree - 1));
        }

        return coefficients;
    }
}
