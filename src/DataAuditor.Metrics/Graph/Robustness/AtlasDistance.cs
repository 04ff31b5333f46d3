using DataAuditor.Metrics.Graph.Targets;

namespace DataAuditor.Metrics.Graph.Robustness;

/// <summary>How many edits a graph is away from the one that was asked for.</summary>
public sealed record AtlasDistance() : TargetDistanceMetric(Description)
{
    private static readonly MetricInfo Description = new("graph.robustness.atlas-distance", "Graph atlas distance", Modality.Graph, Dimension.Robustness)
    {
        Summary = "Mean edit distance of a graph to its target: nodes and edges to insert or delete, each at cost 1, whatever the nodes are called.",
        Formula = @"\text{GAD} = \frac{1}{k} \sum_{i=1}^k d_{\text{GED}}(G_i, a_i)",
        Source = "Richardeau et al. 2025; Sanfeliu and Fu 1983",
        Direction = Direction.Lower,
        Range = ValueRange.NonNegative,
        Needs = Needs.None,
    };

    private protected override int Most => int.MaxValue;
}
