using DataAuditor.Intervals;
using DataAuditor.Metrics.Tabular.Columns;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Validity;

/// <summary>How far the shares of nulls lie apart, column by column.</summary>
public sealed record MissingGap() : TableMetric(Description)
{
    private static readonly MetricInfo Description = new("tabular.validity.missing-gap", "Missing-value gap", Modality.Tabular, Dimension.Validity)
    {
        Summary = "Absolute difference of the shares of nulls, mean over columns.",
        Formula = @"\frac{1}{C}\sum_c \left|\frac{\text{nulls}_{\text{real}}(c)}{n_{\text{real}}} - \frac{\text{nulls}_{\text{syn}}(c)}{n_{\text{syn}}}\right|",
        Source = "SDMetrics, MissingValueSimilarity (its complement)",
        Direction = Direction.Lower,
        PartNoun = "column",
        Range = ValueRange.Unit,
    };

    public override bool FollowsFromCounts() => true;

    public override Measurement Measure(TablePair tables, MetricContext context)
    {
        long real = tables.Records(Role.Real), synthetic = tables.Records(Role.Synthetic);
        var gaps = new PartValues();
        foreach (var column in tables.Columns)
        {
            var missing = tables.Missing(column);
            if (real == 0) gaps.Skip(column.Name, "the real table has no rows");
            else if (synthetic == 0) gaps.Add(column.Name, 1);
            else gaps.Add(column.Name, Math.Abs(((double)missing.Real / real) - ((double)missing.Synthetic / synthetic)), Apart(missing.Real, real, missing.Synthetic, synthetic));
        }

        return gaps.Mean("the tables share no column");
    }

    private static Uncertainty Apart(long nullsReal, long real, long nullsSynthetic, long synthetic) => Uncertainty.Difference(
        (double)nullsReal / real, BinomialInterval.Wilson(nullsReal, real), (double)nullsSynthetic / synthetic, BinomialInterval.Wilson(nullsSynthetic, synthetic)).Magnitude();
}
