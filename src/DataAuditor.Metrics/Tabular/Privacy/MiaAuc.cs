using DataAuditor.Intervals;
using DataAuditor.Learning;
using DataAuditor.Metrics.Tabular.Membership;
using DataAuditor.Metrics.Tabular.Models;
using DataAuditor.Metrics.Tabular.Support;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Privacy;

/// <summary>How well an attacker tells records that the generator was fitted on from others: ½ is guessing, and the ideal. In [0, 1].</summary>
public sealed record MiaAuc() : TableMetric(Description)
{
    private const double FalsePositiveRate = 0.01, Guessing = 0.5;

    private static readonly MetricInfo Description = new("tabular.privacy.mia-auc", "Membership inference AUC", Modality.Tabular, Dimension.Privacy)
    {
        Summary = "Chance that an attack on the synthetic data ranks a training record above one that the generator never saw; ½ is guessing.",
        Formula = @"\text{AUC} = \Pr[g(x_{\text{train}}) > g(x_{\text{holdout}})] + \tfrac{1}{2}\Pr[g(x_{\text{train}}) = g(x_{\text{holdout}})]",
        Source = "Shokri et al. 2017; TPR at a low FPR: Carlini et al. 2022; density: van Breugel et al. 2023",
        Direction = Direction.Lower,
        Range = ValueRange.Unit,
        Needs = Needs.Real | Needs.Holdout,
        CustomScore = static value => InteriorIdeal.ScoreUpTo(value, Guessing),
    };

    [Option(MembershipScores.AttackOption)]
    public MembershipAttack Attack { get; init; } = MembershipAttack.Distance;

    [Option(MembershipScores.RowsOption, Min = 100)]
    public int Rows { get; init; } = MembershipScores.DefaultRows;

    public override Measurement Measure(TablePair tables, MetricContext context) =>
        MembershipScores.Of(tables, context, Attack, Rows).Measure(static scores => Score(scores.Curve(), scores.Notes));

    private static Measurement.Score Score(RocCurve curve, IReadOnlyList<string> notes)
    {
        var rate = curve.TruePositiveRateAt(FalsePositiveRate);
        return new Measurement.Score(curve.Area)
        {
            Uncertainty = curve.Uncertainty,
            Parts =
            [
                new Part("TPR at 1 % FPR", rate)
                {
                    IsReference = true,
                    Uncertainty = BinomialInterval.ClopperPearson((long)Math.Round(rate * curve.Positives), curve.Positives),
                    Details = [KeyValuePair.Create("members", (double)curve.Positives), KeyValuePair.Create("non-members", (double)curve.Negatives)],
                },
            ],
            Notes = notes,
            Figures = [RocFigure.Of("Membership inference", ("attack", curve))],
        };
    }
}
