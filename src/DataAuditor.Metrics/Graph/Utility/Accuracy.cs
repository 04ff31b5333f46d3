using DataAuditor.Intervals;
using DataAuditor.Metrics.Graph.NodeClassification;

namespace DataAuditor.Metrics.Graph.Utility;

/// <summary>How many nodes of a fixed split are classified rightly with the synthetic graphs added to the training data.</summary>
public sealed record Accuracy() : NodeLabelling(Description)
{
    private static readonly MetricInfo Description = new("graph.utility.accuracy", "Accuracy of node classification", Modality.Graph, Dimension.Utility)
    {
        Summary = "Share of test nodes whose label a model predicts that was trained with the synthetic graphs; beside it that of a model trained without them.",
        Formula = @"\frac{1}{N} \sum_{i=1}^{N} \mathbb{1}[\hat{y}_i = y_i]",
        Source = "Du et al. 2025, GraphMaster; classifier: Wu et al. 2019",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        Needs = Needs.None,
        AlsoReads = Needs.Real,
    };

    private protected override double Of(ConfusionMatrix matrix) => matrix.Accuracy;

    private protected override Uncertainty UncertaintyOf(ConfusionMatrix matrix, Uncertainty? resampled) => BinomialInterval.Wilson(matrix.Right, (long)matrix.Nodes);

    private protected override IEnumerable<Part> Readings(ConfusionMatrix matrix, IReadOnlyList<string> labels) => [];
}
