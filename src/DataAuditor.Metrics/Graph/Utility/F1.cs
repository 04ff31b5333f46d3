using DataAuditor.Metrics.Graph.NodeClassification;

namespace DataAuditor.Metrics.Graph.Utility;

/// <summary>How well nodes of each label of a fixed split are found with the synthetic graphs added to the training data.</summary>
public sealed record F1() : NodeLabelling(Description)
{
    private const int MostParts = 20;

    private static readonly MetricInfo Description = new("graph.utility.f1", "Macro F1 of node classification", Modality.Graph, Dimension.Utility)
    {
        Summary = "Mean over labels of the harmonic mean of precision and recall on the test nodes, by a model trained with the synthetic graphs; parts: micro F1, each label, and without the synthetic graphs.",
        Formula = @"\frac{1}{|\mathcal{Y}|} \sum_{y} \frac{2 P_y R_y}{P_y + R_y}",
        Source = "Du et al. 2025, GraphMaster; classifier: Wu et al. 2019",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        Needs = Needs.None,
        AlsoReads = Needs.Real,
        PartNoun = "label",
    };

    private protected override double Of(ConfusionMatrix matrix) => matrix.MacroF1;

    private protected override IEnumerable<Part> Readings(ConfusionMatrix matrix, IReadOnlyList<string> labels)
    {
        yield return new Part("micro F1", matrix.MicroF1) { IsReference = true };
        if (labels.Count > MostParts) yield break;

        for (var label = 0; label < labels.Count; label++)
        {
            if (matrix.Labelled(label) > 0) yield return new Part(labels[label], matrix.F1(label)) { Details = [KeyValuePair.Create("nodes", matrix.Labelled(label))] };
        }
    }
}
