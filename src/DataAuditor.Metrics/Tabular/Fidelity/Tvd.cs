using DataAuditor.Intervals;
using DataAuditor.Metrics.Tabular.Columns;
using DataAuditor.Numerics;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Fidelity;

/// <summary>How much probability would have to move to turn one table's levels into the other's.</summary>
public sealed record Tvd() : TableMetric(Description)
{
    private static readonly MetricInfo Description = new("tabular.fidelity.tvd", "Total variation distance", Modality.Tabular, Dimension.Fidelity)
    {
        Summary = "Half the sum of the differences of level frequencies, mean over the categorical columns; nulls are left out.",
        Formula = @"\text{TVD} = \frac{1}{2}\sum_{\omega \in \Omega} |R(\omega) - S(\omega)|",
        Source = "Zhang et al. 2024, TabSyn",
        Direction = Direction.Lower,
        PartNoun = "column",
        Range = ValueRange.Unit,
    };

    public override bool FollowsFromCounts() => true;

    public override Measurement Measure(TablePair tables, MetricContext context)
    {
        var distances = new PartValues();
        foreach (var column in tables.Columns.Where(column => column.Kind is ColumnKind.Category))
        {
            var levels = tables.Levels(column);
            distances.NoteIdentifier(column, levels);
            if (levels.RealTotal == 0) distances.Skip(column.Name, "it has no value in the real table");
            else if (levels.SyntheticTotal == 0) distances.Add(column.Name, 1);
            else distances.Add(column.Name, TotalVariation.Distance(levels.Real, levels.Synthetic), TotalVariationInterval.Of(levels.Real, levels.Synthetic));
        }

        return distances.Mean("the tables have no categorical column");
    }
}
