using DataAuditor.Intervals;
using DataAuditor.Learning;
using DataAuditor.Metrics.Tabular.Membership;
using DataAuditor.Tables;
using MathNet.Numerics;

namespace DataAuditor.Metrics.Tabular.Privacy;

/// <summary>By how much an attacker who may choose any threshold beats guessing who was in the training data. In [0, 1].</summary>
public sealed record MiaAdvantage() : TableMetric(Description)
{
    private static readonly MetricInfo Description = new("tabular.privacy.mia-advantage", "Membership advantage", Modality.Tabular, Dimension.Privacy)
    {
        Summary = "Largest difference between the shares of training and of unseen records that an attack on the synthetic data takes for training records.",
        Formula = @"\text{Adv} = \max_\tau \left(\text{TPR}(\tau) - \text{FPR}(\tau)\right)",
        Source = "Yeom et al. 2018, Privacy Risk in Machine Learning",
        Direction = Direction.Lower,
        Range = ValueRange.Unit,
        Needs = Needs.Real | Needs.Holdout,
    };

    [Option(MembershipScores.AttackOption)]
    public MembershipAttack Attack { get; init; } = MembershipAttack.Distance;

    [Option(MembershipScores.RowsOption, Min = 100)]
    public int Rows { get; init; } = MembershipScores.DefaultRows;

    public override Measurement Measure(TablePair tables, MetricContext context) =>
        MembershipScores.Of(tables, context, Attack, Rows).Measure(static scores => Score(scores.Curve(), scores.Notes));

    /// <summary>
    /// The mean of the largest TPR − FPR where members and others do not differ, for <paramref name="records"/> of each and no ties: of the
    /// one-sided Kolmogorov–Smirnov statistic, whose tail is C(2n, n + k) / C(2n, n) at k/n (Gnedenko and Korolyuk 1951). Their sum has a closed form.
    /// </summary>
    internal static double WithoutLeakage(long records) =>
        (Math.Exp((2 * records * Math.Log(2)) + (2 * SpecialFunctions.FactorialLn((int)records)) - SpecialFunctions.FactorialLn((int)(2 * records))) - 1) / (2.0 * records);

    private static Measurement.Score Score(RocCurve curve, IReadOnlyList<string> notes)
    {
        double advantage = curve.LargestAdvantage, chance = WithoutLeakage(curve.Positives);
        return new Measurement.Score(advantage)
        {
            Uncertainty = KolmogorovSmirnovBand.Of(advantage, curve.Positives, curve.Negatives),
            Parts =
            [
                new Part("without leakage", chance) { IsReference = true },
                new Part("excess", Math.Max(0, advantage - chance)) { IsReference = true },
            ],
            Notes = notes,
        };
    }
}
