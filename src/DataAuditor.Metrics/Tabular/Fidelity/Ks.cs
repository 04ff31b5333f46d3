using System.Globalization;
using DataAuditor.Intervals;
using DataAuditor.Metrics.Tabular.Columns;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Fidelity;

/// <summary>The largest gap between the distribution functions of a column of numbers or dates.</summary>
public sealed record Ks() : TableMetric(Description)
{
    private static readonly MetricInfo Description = new("tabular.fidelity.ks", "Kolmogorov–Smirnov statistic", Modality.Tabular, Dimension.Fidelity)
    {
        Summary = "Largest difference of the two distribution functions, mean over the columns of numbers and dates; nulls are left out.",
        Formula = @"\text{KST} = \sup_x |F_{\text{real}}(x) - F_{\text{syn}}(x)|",
        Source = "Zhang et al. 2024, TabSyn",
        Direction = Direction.Lower,
        PartNoun = "column",
        Range = ValueRange.Unit,
    };

    public override bool FollowsFromCounts() => true;

    public override Measurement Measure(TablePair tables, MetricContext context)
    {
        var distances = new PartValues();
        var open = 0.0;
        foreach (var column in tables.Columns.Where(column => column.Kind is not ColumnKind.Category))
        {
            var gap = tables.Gap(column);
            if (gap.Real == 0)
            {
                distances.Skip(column.Name, "it has no value in the real table");
            }
            else if (gap is { Least: { } least, Most: { } most })
            {
                distances.Add(column.Name, least, KolmogorovSmirnovBand.Of(least, most, gap.Real, gap.Synthetic));
                open = Math.Max(open, most - least);
            }
            else
            {
                distances.Add(column.Name, 1);
            }
        }

        if (open > 0) distances.Note(string.Create(CultureInfo.InvariantCulture, $"values are counted between edges, not held: a column's distance may be larger than shown, by {open:0.######} at the most, and the interval holds that"));

        return distances.Mean("the tables have no column of numbers or dates");
    }
}
