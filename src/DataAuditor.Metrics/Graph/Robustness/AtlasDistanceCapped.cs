using DataAuditor.Metrics.Graph.Targets;

namespace DataAuditor.Metrics.Graph.Robustness;

/// <summary>How many edits a graph is away from the one that was asked for, a far one counting for no more than the cap.</summary>
public sealed record AtlasDistanceCapped() : TargetDistanceMetric(Description)
{
    private static readonly MetricInfo Description = new("graph.robustness.atlas-distance-capped", "Capped graph atlas distance", Modality.Graph, Dimension.Robustness)
    {
        Summary = "Mean edit distance of a graph to its target as in graph.robustness.atlas-distance, each at most the cap.",
        Formula = @"\text{GAD}^{\text{cap}} = \frac{1}{k} \sum_{i=1}^k \min\{d_{\text{GED}}(G_i, a_i), C\}",
        Source = "Richardeau et al. 2025",
        Direction = Direction.Lower,
        Range = ValueRange.NonNegative,
        Needs = Needs.None,
    };

    [Option("The most that a distance counts for.", Min = 1, Max = 1_000_000)]
    public int Cap { get; init; } = 10;

    private protected override int Most => Cap;
}
