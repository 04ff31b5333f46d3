using DataAuditor.Graphs;
using DataAuditor.Randomness;

namespace DataAuditor.Privacy;

/// <summary>
/// A graph as its nodes report it without trusting anyone: of each pair, the node with the lower number says whether they are joined, and
/// lies with the probability 1 / (1 + e^ε). ε-edge-level locally differentially private, with δ = 0. Time grows with the square of the nodes.
/// </summary>
/// <remarks>Warner 1965; of edges: Qin et al. 2017. For the seed see <see cref="PrivateDegreeHistogram"/>.</remarks>
public static class RandomizedResponse
{
    /// <param name="epsilon">From 2⁻²⁰ to 1000.</param>
    public static SimpleGraph Of(SimpleGraph graph, double epsilon, Xoshiro256 random)
    {
        graph = graph.Undirected();
        var loss = PrivacyLoss.Of(epsilon);
        var ends = new List<int>();
        for (var node = 0; node < graph.NodeCount; node++)
        {
            var neighbors = graph.Neighbors(node);
            var next = 0;
            for (var other = node + 1; other < graph.NodeCount; other++)
            {
                while (next < neighbors.Length && neighbors[next] < other) next++;
                var isJoined = next < neighbors.Length && neighbors[next] == other;
                if (isJoined != Lies(loss, random)) ends.AddRange(node, other);
            }
        }

        return SimpleGraph.Of(graph.NodeCount, ends.ToArray());
    }

    /// <summary>How many edges there were, without bias, from how many were reported.</summary>
    /// <returns>May lie below 0 or above the pairs there are.</returns>
    public static double EdgesOf(SimpleGraph reported, double epsilon)
    {
        var epsilonUsed = (double)PrivacyLoss.Of(epsilon).Steps / PrivacyLoss.StepsPerUnit;
        var lie = 1 / (1 + Math.Exp(epsilonUsed));
        var pairs = reported.NodeCount * (reported.NodeCount - 1.0) / 2;
        return (reported.EdgeCount - (lie * pairs)) / (1 - (2 * lie));
    }

    /// <summary>A truth weighs 1 and a lie e^(−ε); a draw of neither is drawn anew.</summary>
    private static bool Lies(PrivacyLoss loss, Xoshiro256 random)
    {
        while (true)
        {
            if (random.NextInt64(2) == 0) return false;
            if (ExactDraws.Exponential(loss.Steps, PrivacyLoss.StepsPerUnit, random)) return true;
        }
    }
}
