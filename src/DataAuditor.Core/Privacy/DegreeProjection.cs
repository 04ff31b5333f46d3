using DataAuditor.Graphs;

namespace DataAuditor.Privacy;

/// <summary>
/// A graph whose degrees are bounded by leaving out edges: they are added in the order of their ends' numbers, each where both ends still
/// have room. To cut single degrees off would not do: a hub that comes or goes would still move all its neighbours.
/// </summary>
/// <remarks>Day, Li and Lyu 2016, Publishing Graph Degree Distribution with Node Differential Privacy.</remarks>
internal static class DegreeProjection
{
    /// <summary>
    /// By how much a node that comes with its edges changes the histogram of the degrees: 2·D + 1. Let its edges come one by one, in their
    /// order. One that finds no room changes nothing, and at most D find room. One that does takes a place at its other end, which may keep
    /// out one later edge there, which may let in one at that edge's end, and so on along a path: every node on it gains one edge and
    /// loses one, but the last, which is off by one. So each of the D edges moves at most one other node to a neighbouring bin, which is a
    /// change of 2, and the new node itself adds 1 to one bin. The path does not come back to the new node, none of whose later edges
    /// is there yet.
    /// </summary>
    public static long Sensitivity(int mostDegree) => (2L * mostDegree) + 1;

    /// <param name="graph">Undirected. That it is the same order for both graphs of a pair hangs on their common nodes keeping their order.</param>
    /// <returns>One a node, at most <paramref name="mostDegree"/>.</returns>
    public static int[] Degrees(SimpleGraph graph, int mostDegree)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(mostDegree, 1);
        var degrees = new int[graph.NodeCount];
        for (var node = 0; node < degrees.Length; node++)
        {
            foreach (var neighbor in graph.Neighbors(node))
            {
                if (neighbor <= node || degrees[node] == mostDegree || degrees[neighbor] == mostDegree) continue;

                degrees[node]++;
                degrees[neighbor]++;
            }
        }

        return degrees;
    }
}
