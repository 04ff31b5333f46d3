using DataAuditor.Graphs;
using DataAuditor.Randomness;

namespace DataAuditor.Privacy;

/// <summary>
/// A graph's degree histogram under differential privacy with δ = 0: a mechanism of reference, to hold others against. Noise of Laplace's
/// distribution on the whole numbers is added to every bin, so counts may be negative.
/// </summary>
/// <remarks>
/// Dwork et al. 2006; noise on whole numbers: Ghosh, Roughgarden and Sundararajan 2012. The generator makes runs repeatable, and whoever
/// knows its seed knows the noise: what is to be released needs a secret seed.
/// </remarks>
public static class PrivateDegreeHistogram
{
    /// <summary>
    /// An edge more or less moves its two ends to a neighbouring bin, and each move takes 1 from a bin and gives 1 to another: the histogram
    /// changes by at most 4 in all. (Twice 2 in one bin, where both ends leave or reach the same.)
    /// </summary>
    private const long EdgeSensitivity = 4;

    /// <summary>ε-differentially private for graphs of the same nodes that differ in one edge.</summary>
    /// <param name="epsilon">From 2⁻²⁰ to 1000.</param>
    /// <returns>Noisy counts of degrees 0 to n − 1.</returns>
    public static long[] UnderEdgeAdjacency(SimpleGraph graph, double epsilon, Xoshiro256 random)
    {
        graph = graph.Undirected();
        var counts = new long[graph.NodeCount];
        for (var node = 0; node < graph.NodeCount; node++) counts[graph.Degree(node)]++;
        return Noisy(counts, EdgeSensitivity, epsilon, random);
    }

    /// <summary>
    /// ε-differentially private for graphs that differ in one node and all its edges. The degrees are those after
    /// <see cref="DegreeProjection"/>, without which one node could change them all.
    /// </summary>
    /// <param name="mostDegree">At least 1. More keeps more edges and needs more noise.</param>
    /// <param name="epsilon">From 2⁻²⁰ to 1000.</param>
    /// <returns>Noisy counts of degrees 0 to <paramref name="mostDegree"/>.</returns>
    public static long[] UnderNodeAdjacency(SimpleGraph graph, int mostDegree, double epsilon, Xoshiro256 random)
    {
        var degrees = DegreeProjection.Degrees(graph.Undirected(), mostDegree);
        var counts = new long[mostDegree + 1];
        foreach (var degree in degrees) counts[degree]++;
        return Noisy(counts, DegreeProjection.Sensitivity(mostDegree), epsilon, random);
    }

    private static long[] Noisy(long[] counts, long sensitivity, double epsilon, Xoshiro256 random)
    {
        var loss = PrivacyLoss.Of(epsilon);
        foreach (ref var count in counts.AsSpan()) count += ExactDraws.Laplace(loss.Steps, sensitivity * PrivacyLoss.StepsPerUnit, random);
        return counts;
    }
}
