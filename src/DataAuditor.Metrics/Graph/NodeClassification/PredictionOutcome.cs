namespace DataAuditor.Metrics.Graph.NodeClassification;

/// <summary>What became of predicting the labels of the nodes to be tested.</summary>
internal abstract record PredictionOutcome
{
    private PredictionOutcome()
    {
    }

    public sealed record Predicted(NodePredictions Predictions) : PredictionOutcome;

    /// <summary>The synthetic data has nothing to learn from, which counts as the worst.</summary>
    public sealed record Worst(string Reason) : PredictionOutcome;

    /// <summary>There is nothing to test, or no way to.</summary>
    public sealed record Impossible(string Reason) : PredictionOutcome;
}
