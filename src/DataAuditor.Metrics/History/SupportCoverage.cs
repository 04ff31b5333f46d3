using DataAuditor.Metrics.Tabular.Support;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.History;

/// <summary>How much of the real data's support a round still covers. In [0, 1]; as much new real data covers about 1 − 2⁻⁵.</summary>
public sealed record SupportCoverage() : RoundSignal(Description)
{
    private const int Neighbors = 5;

    private const int MostRecords = 10_000;

    private static readonly MetricInfo Description = new("history.support-coverage", "Support coverage", Modality.Tabular, Dimension.Diversity)
    {
        Summary = "Share of real records that have a synthetic one within the distance of their fifth nearest real one, followed over rounds.",
        Formula = @"\frac{1}{n}\sum_{i=1}^{n}\mathbb{1}[\exists j: \|x^{\text{syn}}_j - x_i\| \le \text{NND}_5(x_i)]",
        Source = "Naeem et al. 2020, Reliable Fidelity and Diversity Metrics (coverage); β-recall beside it: Kynkäänniemi et al. 2019",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        HasScore = false,
    };

    public override double Allowance => 0.02;

    public override Measurement Measure(TablePair tables, MetricContext context)
    {
        var (support, reason) = SupportTables.Of(tables);
        if (support is null) return Measurement.NotMeasurable(reason);
        if (support.Collapse is { } collapse) return Round(0, 0) with { Notes = [$"{collapse}, which is the worst value, 0"] };

        var manifold = support.Neighbors(support.SyntheticFrame, MostRecords, context).Manifold(Neighbors);

        var error = CoverageScatter.Of(support, manifold.Records, Neighbors, context).Error(manifold.Coverage, manifold.Records);
        return Round(manifold.Coverage, error, new Part("recall", manifold.Recall) { IsReference = true }) with
        {
            Notes = [.. support.Notes(MostRecords)],
        };
    }
}
