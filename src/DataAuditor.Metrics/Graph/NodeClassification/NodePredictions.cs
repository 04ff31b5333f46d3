namespace DataAuditor.Metrics.Graph.NodeClassification;

/// <summary>The labels of the nodes that were tested, and what models with and without the synthetic graphs take them to be.</summary>
/// <param name="Truth">In the order of the graphs and of their nodes.</param>
/// <param name="With">One for each; null where the model says nothing.</param>
/// <param name="Without">Likewise; null where there is no such model.</param>
internal sealed record NodePredictions(string[] Truth, string?[] With, string?[]? Without)
{
    /// <summary>With more labels a field is hardly a class.</summary>
    private const int MostLabels = 100;

    /// <summary>What a reader should know of how they came about.</summary>
    public IReadOnlyList<string> Notes { get; private init; } = [];

    public static PredictionOutcome Of(LabelledGraphs graphs, int hops, MetricContext context)
    {
        if (graphs.Synthetic.Count == 0) return new PredictionOutcome.Worst("there is no synthetic graph");

        return graphs.Synthetic.Exists(static graph => graph.Predictions is not null) ? Recorded(graphs) : Trained(graphs, hops, context);
    }

    /// <summary>Synthetic records hold what a model says that was trained with them; real ones what one says that was not.</summary>
    private static PredictionOutcome Recorded(LabelledGraphs graphs)
    {
        var with = Tested(graphs.Synthetic);
        if (with.Truth.Length == 0) return new PredictionOutcome.Impossible("no node of a synthetic graph with 'predictions' has a label and the split 'test'");

        var without = Tested(graphs.Real);
        return new PredictionOutcome.Predicted(new NodePredictions(with.Truth, with.Predicted, without.Truth.AsSpan().SequenceEqual(with.Truth) ? without.Predicted : null)
        {
            Notes =
            [
                "predictions: as recorded",
                .. without.Truth.Length > 0 && !without.Truth.AsSpan().SequenceEqual(with.Truth) ? ["the real records' predictions are of other test nodes, and are not compared"] : Array.Empty<string>(),
            ],
        });
    }

    private static (string[] Truth, string?[] Predicted) Tested(List<LabelledGraph> graphs)
    {
        var tested = graphs.Where(static graph => graph.Predictions is not null).SelectMany(static graph => graph.Tested.Select(node => (graph.Labels[node]!, graph.Predictions![node]))).ToArray();
        return ([.. tested.Select(static node => node.Item1)], [.. tested.Select(static node => node.Item2)]);
    }

    private static PredictionOutcome Trained(LabelledGraphs graphs, int hops, MetricContext context)
    {
        if (!graphs.Real.Exists(static graph => graph.Tested.Any())) return new PredictionOutcome.Impossible("no synthetic graph has 'predictions', and no node of a real graph has a label and the split 'test'");
        if (graphs.Real.Concat(graphs.Synthetic).Any(static graph => graph.Features is null)) return new PredictionOutcome.Impossible("no synthetic graph has 'predictions', and some graph has no 'features' to classify its nodes by");

        var nodes = PropagatedNodes.Of(graphs.Real, hops);
        var added = PropagatedNodes.Of(graphs.Synthetic, hops);
        var widths = nodes.Concat(added).Select(static node => node.Features.Length).Distinct().Take(2).ToArray();
        if (widths.Length > 1) return new PredictionOutcome.Impossible("nodes differ in how many features they have");

        List<PropagatedNode> training = [.. nodes.Where(static node => node.IsTraining)], tested = [.. nodes.Where(static node => node.IsTested)];
        List<PropagatedNode> both = [.. training, .. added.Where(static node => node.IsTraining)];
        if (both.Count == training.Count) return new PredictionOutcome.Worst("no node of a synthetic graph has a label to learn from");
        if (Kinds(both) is < 2 or > MostLabels) return new PredictionOutcome.Impossible($"the nodes to train on have {Kinds(both)} different labels; a classifier is trained on 2 to {MostLabels}");

        return new PredictionOutcome.Predicted(new NodePredictions(
            [.. tested.Select(static node => node.Label)],
            NodeClassifier.Predict(both, tested, context),
            Kinds(training) < 2 ? null : NodeClassifier.Predict(training, tested, context))
        {
            Notes = [$"predictions: logistic regression on features averaged over {hops} hops, trained on {training.Count} real and {both.Count - training.Count} synthetic nodes"],
        });
    }

    private static int Kinds(List<PropagatedNode> nodes) => nodes.Select(static node => node.Label).Distinct(StringComparer.Ordinal).Count();
}
