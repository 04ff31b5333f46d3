using DataAuditor.Graphs;

namespace DataAuditor.Metrics.Graph.NodeClassification;

/// <summary>
/// The nodes of graphs with their features averaged with those of their neighbours, as often as there are hops: what a graph convolution
/// does that learns nothing, after which any classifier of rows will do.
/// </summary>
/// <remarks>Wu et al. 2019, Simplifying Graph Convolutional Networks.</remarks>
internal static class PropagatedNodes
{
    /// <returns>The nodes that are to be trained or tested on.</returns>
    public static List<PropagatedNode> Of(IEnumerable<LabelledGraph> graphs, int hops) => [.. graphs.SelectMany(graph => Of(graph, hops))];

    private static IEnumerable<PropagatedNode> Of(LabelledGraph graph, int hops)
    {
        var structure = graph.Graph.Undirected();
        var features = graph.Features!;
        for (var hop = 0; hop < hops; hop++) features = [.. Enumerable.Range(0, structure.NodeCount).Select(node => Averaged(structure, features, node))];

        HashSet<int> training = [.. graph.Training], tested = [.. graph.Tested];
        return training.Union(tested).Order().Select(node => new PropagatedNode(graph.Labels[node]!, features[node], training.Contains(node), tested.Contains(node)));
    }

    /// <summary>Over the node itself and its neighbours.</summary>
    private static double[] Averaged(SimpleGraph graph, double[][] features, int node)
    {
        double[] sums = [.. features[node]];
        foreach (var neighbor in graph.Neighbors(node))
        {
            var others = features[neighbor];
            for (var at = 0; at < sums.Length; at++) sums[at] += others[at];
        }

        var count = graph.Degree(node) + 1.0;
        return Array.ConvertAll(sums, sum => sum / count);
    }
}
