using DataAuditor.Learning;
using DataAuditor.Metrics.Tabular.Support;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.History;

/// <summary>
/// How wide the synthetic records still lie in the directions in which the real ones vary the most: 1 as wide as the real data, 0
/// contracted to a point or a plane.
/// </summary>
public sealed record Contraction() : RoundSignal(Description)
{
    private const int MostDirections = 16;

    private static readonly MetricInfo Description = new("history.contraction", "Feature-space contraction", Modality.Tabular, Dimension.Diversity)
    {
        Summary = "Variance of the synthetic records in the real data's principal directions, geometric mean over them, the real variance being 1; followed over rounds.",
        Formula = @"\left(\frac{\det\Sigma_{\text{syn}}}{\det\Sigma_{\text{real}}}\right)^{1/d}",
        Source = "log-determinant: Wilks 1932 (generalised variance); effective rank: Roy and Vetterli 2007",
        Direction = Direction.Higher,
        Range = ValueRange.NonNegative,
        HasScore = false,
    };

    public override double Allowance => 0.05;

    public override Measurement Measure(TablePair tables, MetricContext context)
    {
        var (support, reason) = SupportTables.Of(tables);
        if (support is null) return Measurement.NotMeasurable(reason);

        var directions = PrincipalComponents.Fit(support.RealFrame, MostDirections);
        if (directions.Count == 0) return Measurement.NotMeasurable("the real records differ in no feature");
        if (support.Collapse is { } collapse) return Round(0, 0) with { Notes = [$"{collapse}, which is the worst value, 0"] };

        var synthetic = new PointSpread(directions.Project(support.SyntheticFrame));
        var real = new PointSpread(directions.Project(support.RealFrame));

        // A round that shows little of its own scatter by chance has that of as many real records.
        return Round(
            synthetic.Width,
            Math.Max(synthetic.WidthError, real.WidthError * Math.Sqrt((double)support.RealFrame.Rows / support.SyntheticFrame.Rows)),
            Beside("effective rank", synthetic.EffectiveRank, real.EffectiveRank),
            Beside("log-determinant", synthetic.LogDeterminant, real.LogDeterminant),
            Beside("mean pairwise similarity", synthetic.MeanSimilarity, real.MeanSimilarity));
    }

    private static Part Beside(string name, double synthetic, double real) =>
        new(name, synthetic) { IsReference = true, Details = [KeyValuePair.Create("real", real)] };
}
