using DataAuditor.Distances;
using DataAuditor.Metrics.Tabular.Distances;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Privacy;

/// <summary>How near held-out records come to the real ones: what a generator that copies nothing would score.</summary>
public sealed record DcrHoldout() : TableMetric(Description)
{
    private static readonly MetricInfo Description = new("tabular.privacy.dcr-holdout", "Distance to closest record, holdout to real", Modality.Tabular, Dimension.Privacy)
    {
        Summary = "Median distance of a held-out record to the nearest real one: the baseline for the distance of synthetic records.",
        Formula = @"\text{DCR}_{\text{train} \rightarrow \text{test}}(x) = \min_{x' \in D_{\text{train}}} d(x, x')",
        Source = "Borisov et al. 2023, Language models are realistic tabular data generators",
        Direction = Direction.None,
        Needs = Needs.Real | Needs.Holdout,
    };

    [Option(ClosestRecords.DistanceOption)]
    public DistanceMeasure Distance { get; init; } = DistanceMeasure.Gower;

    public override Measurement Measure(TablePair tables, MetricContext context)
    {
        if (ClosestRecords.Obstacle(tables, Role.Real, Role.Holdout) is { } obstacle) return Measurement.NotMeasurable(obstacle);

        var distances = new ClosestDistances(ClosestRecords.Find(tables, Role.Holdout, Role.Real, Distance, context));
        return new Measurement.Score(distances.Median) { Uncertainty = distances.Uncertainty, Parts = [.. distances.Parts()] };
    }
}
