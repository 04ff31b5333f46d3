using System.Globalization;
using DataAuditor.Distances;
using DataAuditor.Metrics.Tabular.Distances;
using DataAuditor.Metrics.Tabular.Samples;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Privacy;

/// <summary>How near synthetic records come to real ones.</summary>
public sealed record DcrTrain() : TableMetric(Description)
{
    private static readonly MetricInfo Description = new("tabular.privacy.dcr-train", "Distance to closest record, synthetic to real", Modality.Tabular, Dimension.Privacy)
    {
        Summary = "Median distance of a synthetic record to the nearest real one; far below the distance of held-out records to them, records were copied.",
        Formula = @"\text{DCR}_{\text{train} \rightarrow \text{gen}}(s) = \min_{x \in D_{\text{train}}} d(s, x)",
        Source = "Borisov et al. 2023, Language models are realistic tabular data generators",
        Direction = Direction.None,
        AlsoReads = Needs.Holdout,
    };

    [Option(ClosestRecords.DistanceOption)]
    public DistanceMeasure Distance { get; init; } = DistanceMeasure.Gower;

    public override Measurement Measure(TablePair tables, MetricContext context)
    {
        if (ClosestRecords.Obstacle(tables, Role.Real) is { } obstacle) return Measurement.NotMeasurable(obstacle);
        if (Emptiness.Of(tables.Frame(Role.Synthetic)!, "synthetic") is { } lacking) return new Measurement.Score(0) { Notes = [$"{lacking}: the worst value"] };

        var neighbors = ClosestRecords.Find(tables, Role.Synthetic, Role.Real, Distance, context);
        var distances = new ClosestDistances(neighbors);
        var baseline = tables.Records(Role.Holdout) == 0
            ? null
            : new ClosestDistances(ClosestRecords.Find(tables, Role.Holdout, Role.Real, Distance, context));
        IEnumerable<Part> against = baseline is null
            ? []
            : [ClosestDistances.Reference("baseline-median", baseline.Median), ClosestDistances.Reference("below-baseline-p5", distances.ShareBelow(baseline.Quantile(0.05)))];

        return new Measurement.Score(distances.Median)
        {
            Uncertainty = distances.Uncertainty,
            Parts = [.. distances.Parts(), .. against],
            Evidence = Nearest(neighbors),
            Figures = [distances.Histogram("synthetic to real", baseline)],
            Notes = baseline is null ? ["without a holdout table there is no baseline to hold the distances against"] : [],
        };
    }

    private static IReadOnlyList<Exhibit> Nearest(Neighbors neighbors)
    {
        var evidence = new Evidence();
        for (var row = 0; row < neighbors.Queries; row++)
        {
            var distance = neighbors.Distance(row);
            if (!evidence.Wants(row, -distance)) continue;

            evidence.Add(new Exhibit(row, -distance, distance == 0
                ? $"equals real row {neighbors.Row(row)}"
                : string.Create(CultureInfo.InvariantCulture, $"lies {distance:G4} from real row {neighbors.Row(row)}")));
        }

        return evidence.Exhibits;
    }
}
