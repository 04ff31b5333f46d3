using DataAuditor.Metrics.Tabular.Support;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Diversity;

/// <summary>
/// How much of the region in which the real records lie the synthetic ones reach. With the ball the ideal is β itself: below it real
/// records lie outside, above it the synthetic ones are spread wider than the real. In [0, 1].
/// </summary>
public sealed record BetaRecall() : TableMetric(Description)
{
    private const string Integrated = "integrated", Coverage = "coverage";

    private static readonly double[] Shown = [0.5, 0.75, 0.95];

    private static readonly MetricInfo Description = new("tabular.diversity.beta-recall", "β-recall", Modality.Tabular, Dimension.Diversity)
    {
        Summary = "Share of real records inside the ball round the synthetic mean that holds a share β of the synthetic records; ideal: β.",
        Formula = @"R_\beta = \mathbb{P}_{\text{real}}(x \in S_{\text{syn}}^\beta)",
        Source = "Alaa et al. 2022, How Faithful is your Synthetic Data?; k nearest neighbours: Kynkäänniemi et al. 2019, Naeem et al. 2020",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        AlsoReads = Needs.Holdout,
        Version = 2,
    };

    [Option("Share of the synthetic records that the ball holds, and the ideal value.", Min = 0.01, Max = 0.99)]
    public double Beta { get; init; } = 0.9;

    [Option("One ball round the mean of the synthetic records, or one round each of them out to its k-th nearest neighbour: then 1 is the ideal, and β has no part in it.")]
    public SupportEstimator Estimator { get; init; } = SupportEstimator.Ball;

    [Option(SupportTables.KOption, Min = 1, Max = 100)]
    public int K { get; init; } = 5;

    [Option(SupportTables.RowsOption, Min = 100)]
    public int Rows { get; init; } = 10_000;

    public override double? ScoreOf(double value) => Estimator is SupportEstimator.Ball ? InteriorIdeal.Score(value, Beta) : value;

    public override Measurement Measure(TablePair tables, MetricContext context)
    {
        var (support, reason) = SupportTables.Of(tables);
        if (support is null) return Measurement.NotMeasurable(reason);
        if (support.Collapse is { } collapse) return SupportParts.Worst(collapse, Estimator is SupportEstimator.Ball ? [Integrated, .. Shown.Select(Name)] : [Coverage]);

        return Estimator is SupportEstimator.Ball ? InBall(support, context) : NearRecords(support, context);
    }

    private Measurement.Score InBall(SupportTables support, MetricContext context)
    {
        BallCurve Curve(PointSet other) => new(other, support.Real);

        var curve = Curve(support.Synthetic);
        var holdout = support.Holdout is { } points ? Curve(points) : null;
        BallCurve Of(PointSet other) => ReferenceEquals(other, support.Synthetic) ? curve : holdout!;

        var parts = new SupportParts(support);
        parts.Add(Integrated, (frame, _) => BallCurve.Integrated(support.Neighbors(frame, Rows, context).RecallCurve()));
        foreach (var share in Shown) parts.Add(Name(share), (_, other) => Of(other).At(share));
        parts.AddHoldout((_, other) => Of(other).At(Beta));
        return parts.Score(curve.At(Beta), curve.Uncertainty(Beta), support.Notes(Rows), BallCurve.Figure(
            "β-recall", "share of the table's records in its ball, β", "share of real records in it", curve, holdout));
    }

    private Measurement.Score NearRecords(SupportTables support, MetricContext context)
    {
        Manifold Reach(Frame frame) => support.Neighbors(frame, Rows, context).Manifold(K);

        Manifold reached = Reach(support.SyntheticFrame), reference = support.HoldoutFrame is { } holdout ? Reach(holdout) : reached;
        var parts = new SupportParts(support);
        parts.Add(Coverage, (frame, _) => (ReferenceEquals(frame, support.SyntheticFrame) ? reached : reference).Coverage);
        parts.AddHoldout((_, _) => reference.Recall);
        return parts.Score(reached.Recall, reached.Uncertainty(reached.Recall), support.Notes(Rows));
    }

    private static string Name(double share) => "at " + Number.Exact(share);
}
