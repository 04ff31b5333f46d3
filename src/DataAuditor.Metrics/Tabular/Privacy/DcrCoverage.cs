using DataAuditor.Distances;
using DataAuditor.Metrics.Tabular.Distances;
using DataAuditor.Metrics.Tabular.Samples;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Privacy;

/// <summary>Whether synthetic records lie near all that is real.</summary>
public sealed record DcrCoverage() : TableMetric(Description)
{
    private static readonly MetricInfo Description = new("tabular.privacy.dcr-coverage", "Distance to closest record, holdout to synthetic", Modality.Tabular, Dimension.Privacy)
    {
        Summary = "Median distance of a held-out record to the nearest synthetic one; far above the distance to the real ones, parts of the data are missing.",
        Formula = @"\text{DCR}_{\text{real} \rightarrow \text{syn}}(x) = \min_{s \in \hat{D}} d(x, s)",
        Source = "Borisov et al. 2023, Language models are realistic tabular data generators",
        Direction = Direction.None,
        Needs = Needs.Real | Needs.Holdout,
    };

    [Option(ClosestRecords.DistanceOption)]
    public DistanceMeasure Distance { get; init; } = DistanceMeasure.Gower;

    public override Measurement Measure(TablePair tables, MetricContext context)
    {
        if (ClosestRecords.Obstacle(tables, Role.Real, Role.Holdout) is { } obstacle) return Measurement.NotMeasurable(obstacle);
        if (Emptiness.Of(tables.Frame(Role.Synthetic)!, "synthetic") is { } lacking) return new Measurement.Score(Farthest(tables.Columns.Count)) { Notes = [$"{lacking}: the worst value"] };

        var distances = new ClosestDistances(ClosestRecords.Find(tables, Role.Holdout, Role.Synthetic, Distance, context));
        var baseline = new ClosestDistances(ClosestRecords.Find(tables, Role.Holdout, Role.Real, Distance, context));
        return new Measurement.Score(distances.Median)
        {
            Uncertainty = distances.Uncertainty,
            Parts = [.. distances.Parts(), ClosestDistances.Reference("baseline-median", baseline.Median)],
            Figures = [distances.Histogram("holdout to synthetic", baseline)],
        };
    }

    /// <summary>The distance of two records that differ in every column.</summary>
    private double Farthest(int columns) => Distance switch
    {
        DistanceMeasure.Gower => 1,
        DistanceMeasure.L1Onehot => 2.0 * columns,
        _ => Math.Sqrt(2.0 * columns),
    };
}
