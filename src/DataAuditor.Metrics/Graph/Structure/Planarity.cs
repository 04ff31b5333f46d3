using DataAuditor.Graphs;

namespace DataAuditor.Metrics.Graph.Structure;

/// <summary>
/// Whether a graph can be drawn without crossings, by the left-right criterion (de Fraysseix and Rosenstiehl, 1982, in the form of Brandes,
/// 2009), in time linear in the nodes but for sorting.
/// </summary>
internal static class Planarity
{
    public static bool Holds(SimpleGraph graph)
    {
        var around = graph.Undirected();

        // Euler's formula leaves room for no more edges.
        if (around.NodeCount >= 3 && around.EdgeCount > (3L * around.NodeCount) - 6) return false;
        return new LeftRightTest(new DepthFirstOrientation(around)).Passes();
    }
}
