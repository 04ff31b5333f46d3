using DataAuditor.Learning;

namespace DataAuditor.Metrics.Graph.NodeClassification;

/// <summary>Logistic regression over propagated features, each of a root mean square of 1 over the nodes that it is trained on, so that the penalty means the same whatever their unit.</summary>
internal static class NodeClassifier
{
    /// <param name="training">Of at least two labels.</param>
    /// <returns>The label of each of the others.</returns>
    public static string[] Predict(IReadOnlyList<PropagatedNode> training, IReadOnlyList<PropagatedNode> tested, MetricContext context)
    {
        var scales = ScalesOf(training);
        return OneVersusRest.Fit(Rows(training, scales), [.. training.Select(static node => node.Label)], context.Threads, context.Cancellation).Predict(Rows(tested, scales));
    }

    private static double[] ScalesOf(IReadOnlyList<PropagatedNode> training)
    {
        var scales = new double[training[0].Features.Length];
        for (var at = 0; at < scales.Length; at++)
        {
            var square = training.Average(node => node.Features[at] * node.Features[at]);
            scales[at] = square > 0 ? 1 / Math.Sqrt(square) : 0;
        }

        return scales;
    }

    private static SparseRows Rows(IReadOnlyList<PropagatedNode> nodes, double[] scales)
    {
        var rows = new SparseRows(scales.Length);
        List<int> places = [];
        List<double> values = [];
        foreach (var node in nodes)
        {
            places.Clear();
            values.Clear();
            for (var at = 0; at < scales.Length; at++)
            {
                if (node.Features[at] * scales[at] is not (var value and not 0)) continue;
                places.Add(at);
                values.Add(value);
            }

            rows.Add([.. places], [.. values]);
        }

        return rows;
    }
}
