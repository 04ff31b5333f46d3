using DataAuditor.Metrics.Tabular.Support;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Fidelity;

/// <summary>
/// How many synthetic records lie where the real ones do. With the ball the ideal is α itself: above it the synthetic records crowd in the
/// middle, below it they stray outside. In [0, 1].
/// </summary>
public sealed record AlphaPrecision() : TableMetric(Description)
{
    private const string Integrated = "integrated", Authenticity = "authenticity", Density = "density";

    private static readonly double[] Shown = [0.5, 0.75, 0.95];

    private static readonly MetricInfo Description = new("tabular.fidelity.alpha-precision", "α-precision", Modality.Tabular, Dimension.Fidelity)
    {
        Summary = "Share of synthetic records inside the ball round the real mean that holds a share α of the real records; ideal: α.",
        Formula = @"P_\alpha = \mathbb{P}_{\text{syn}}(\tilde{x} \in S_{\text{real}}^\alpha)",
        Source = "Alaa et al. 2022, How Faithful is your Synthetic Data?; k nearest neighbours: Kynkäänniemi et al. 2019, Naeem et al. 2020",
        Direction = Direction.None,
        Range = ValueRange.Unit,
        AlsoReads = Needs.Holdout,
        Version = 2,
    };

    [Option("Share of the real records that the ball holds, and the ideal value.", Min = 0.01, Max = 0.99)]
    public double Alpha { get; init; } = 0.9;

    [Option("One ball round the mean of the real records, or one round each of them out to its k-th nearest neighbour: then 1 is the ideal, and α has no part in it.")]
    public SupportEstimator Estimator { get; init; } = SupportEstimator.Ball;

    [Option(SupportTables.KOption, Min = 1, Max = 100)]
    public int K { get; init; } = 5;

    [Option(SupportTables.RowsOption, Min = 100)]
    public int Rows { get; init; } = 10_000;

    public override double? ScoreOf(double value) => Estimator is SupportEstimator.Ball ? InteriorIdeal.Score(value, Alpha) : value;

    public override Measurement Measure(TablePair tables, MetricContext context)
    {
        var (support, reason) = SupportTables.Of(tables);
        if (support is null) return Measurement.NotMeasurable(reason);
        if (support.Collapse is { } collapse) return SupportParts.Worst(collapse, Estimator is SupportEstimator.Ball ? [Integrated, Authenticity, .. Shown.Select(Name)] : [Density, Authenticity]);

        return Estimator is SupportEstimator.Ball ? InBall(support, context) : NearRecords(support, context);
    }

    private Measurement.Score InBall(SupportTables support, MetricContext context)
    {
        BallCurve Curve(PointSet other) => new(support.Real, other);

        var curve = Curve(support.Synthetic);
        var holdout = support.Holdout is { } points ? Curve(points) : null;
        BallCurve Of(PointSet other) => ReferenceEquals(other, support.Synthetic) ? curve : holdout!;

        var parts = new SupportParts(support);
        parts.Add(Integrated, (_, other) => BallCurve.Integrated(Of(other).Values));
        parts.Add(Authenticity, (frame, _) => support.Neighbors(frame, Rows, context).Authenticity());
        foreach (var share in Shown) parts.Add(Name(share), (_, other) => Of(other).At(share));
        parts.AddHoldout((_, other) => Of(other).At(Alpha));
        return parts.Score(curve.At(Alpha), curve.Uncertainty(Alpha), support.Notes(Rows), BallCurve.Figure(
            "α-precision", "share of real records in the ball, α", "share of the table's records in it", curve, holdout));
    }

    private Measurement.Score NearRecords(SupportTables support, MetricContext context)
    {
        var synthetic = support.Neighbors(support.SyntheticFrame, Rows, context);
        var holdout = support.HoldoutFrame is { } frame ? support.Neighbors(frame, Rows, context) : null;
        Manifold precise = synthetic.Manifold(K), reference = holdout?.Manifold(K) ?? precise;
        bool IsSynthetic(Frame frame) => ReferenceEquals(frame, support.SyntheticFrame);

        var parts = new SupportParts(support);
        parts.Add(Density, (frame, _) => (IsSynthetic(frame) ? precise : reference).Density);
        parts.Add(Authenticity, (frame, _) => (IsSynthetic(frame) ? synthetic : holdout!).Authenticity());
        parts.AddHoldout((_, _) => reference.Precision);
        return parts.Score(precise.Precision, precise.Uncertainty(precise.Precision), support.Notes(Rows));
    }

    private static string Name(double share) => "at " + Number.Exact(share);
}
