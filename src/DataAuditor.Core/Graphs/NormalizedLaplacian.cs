using DataAuditor.Numerics;

namespace DataAuditor.Graphs;

/// <summary>The spectrum of a graph: the eigenvalues of I − D^−½·A·D^−½. A node without neighbours has a row of zeros.</summary>
/// <remarks>Chung 1997, Spectral Graph Theory.</remarks>
public static class NormalizedLaplacian
{
    /// <summary>Time grows with the third power of the nodes, and memory with the second: so many take some seconds.</summary>
    public const int MostNodes = 4_000;

    /// <param name="graph">Of at most <see cref="MostNodes"/> nodes. Edges are taken without their direction.</param>
    /// <returns>One a node, ascending, in [0, 2]: what rounding leaves outside is brought back.</returns>
    /// <exception cref="ArgumentException">There are too many nodes.</exception>
    public static double[] Spectrum(SimpleGraph graph)
    {
        var nodes = graph.NodeCount;
        if (nodes > MostNodes) throw new ArgumentException($"A graph of {nodes} nodes is too large for its spectrum; at most {MostNodes} are taken.", nameof(graph));

        graph = graph.Undirected();
        var matrix = new double[nodes * nodes];
        for (var node = 0; node < nodes; node++)
        {
            if (graph.Degree(node) > 0) matrix[(node * nodes) + node] = 1;
            foreach (var neighbor in graph.Neighbors(node)) matrix[(node * nodes) + neighbor] = -1 / Math.Sqrt((double)graph.Degree(node) * graph.Degree(neighbor));
        }

        var spectrum = SymmetricEigenvalues.Of(matrix, nodes);
        foreach (ref var eigenvalue in spectrum.AsSpan()) eigenvalue = Math.Clamp(eigenvalue, 0, 2);
        return spectrum;
    }
}
