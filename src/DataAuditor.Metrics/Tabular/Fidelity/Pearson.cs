using System.Globalization;
using DataAuditor.Intervals;
using DataAuditor.Metrics.Tabular.Columns;
using DataAuditor.Metrics.Tabular.Pairs;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Fidelity;

/// <summary>How far the correlations of number columns lie apart, pair by pair.</summary>
public sealed record Pearson() : TableMetric(Description)
{
    private static readonly MetricInfo Description = new("tabular.fidelity.pearson", "Pearson score", Modality.Tabular, Dimension.Fidelity)
    {
        Summary = "Half the difference of correlations, mean over pairs of number and date columns, over the rows where both have a finite value.",
        Formula = @"\frac{1}{2}\cdot\frac{1}{K}\sum_{(i,j)}\left|\rho_{\text{real}}^{(i,j)} - \rho_{\text{syn}}^{(i,j)}\right|",
        Source = "Zhang et al. 2024, TabSyn, appendix E.3",
        Direction = Direction.Lower,
        PartNoun = "pair",
        Range = ValueRange.Unit,
    };

    [Option("Pearson's coefficient, or Spearman's: Pearson's of the ranks.")]
    public CorrelationMethod Method { get; init; } = CorrelationMethod.Pearson;

    [Option("Pairs whose real correlation is nearer to 0 than this are left out.", Min = 0, Max = 1)]
    public double MinRealCorrelation { get; init; }

    /// <summary>Ranks do not follow from sums.</summary>
    public override bool TakesSample() => Method is CorrelationMethod.Spearman;

    public override bool FollowsFromCounts() => Method is CorrelationMethod.Pearson;

    public override Measurement Measure(TablePair tables, MetricContext context)
    {
        var gaps = new PartValues();
        int weak = 0, undefined = 0;
        var correlations = tables.Correlations(Method);
        foreach (var pair in correlations)
        {
            var name = PairName.Of(pair.First, pair.Second);
            if (pair.Real is not { } real)
            {
                gaps.Skip(name, "its correlation is undefined in the real table: a column is constant or fewer than two rows have both values");
            }
            else if (Math.Abs(real) < MinRealCorrelation)
            {
                weak++;
            }
            else if (pair.Synthetic is { } synthetic)
            {
                gaps.Add(name, Math.Abs(real - synthetic) / 2, Apart(tables, pair, real, synthetic), ("real", real), ("synthetic", synthetic));
            }
            else
            {
                undefined++;
                gaps.Add(name, 1, ("real", real));
            }
        }

        if (undefined > 0) gaps.Note($"{undefined} of {correlations.Count} pairs count as the worst value, 1: their correlation is defined in the real table and not in the synthetic one, where a column is constant or empty");
        if (weak > 0) gaps.Note(string.Create(CultureInfo.InvariantCulture, $"{weak} of {correlations.Count} pairs are left out: their real correlation is nearer to 0 than {MinRealCorrelation}"));
        return gaps.Mean(weak > 0
            ? string.Create(CultureInfo.InvariantCulture, $"no pair has a real correlation of at least {MinRealCorrelation}")
            : "the tables have no two columns of numbers or dates");
    }

    private Uncertainty? Apart(TablePair tables, Correlation pair, double real, double synthetic)
    {
        // At the least: a record may miss both values.
        long missingReal = tables.Missing(pair.First).Real + tables.Missing(pair.Second).Real;
        long missingSynthetic = tables.Missing(pair.First).Synthetic + tables.Missing(pair.Second).Synthetic;
        var ofRanks = Method is CorrelationMethod.Spearman;
        return CorrelationInterval.Fisher(real, tables.Records(Role.Real) - missingReal, ofRanks) is { } own
            && CorrelationInterval.Fisher(synthetic, tables.Records(Role.Synthetic) - missingSynthetic, ofRanks) is { } other
                ? Uncertainty.Difference(real, own, synthetic, other).Magnitude().Rising(static gap => gap / 2)
                : null;
    }
}
