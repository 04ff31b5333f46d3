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
        Range = ValueRange.Unit,
    };

    public override Measurement Measure(TablePair tables, MetricContext context)
    {
        var real = tables.Rows(Role.Real)!;
        var synthetic = tables.Rows(Role.Synthetic)!;
        Part[] parts = [.. tables.Columns.Select(column => new Part(
            column.Name, Math.Abs(MissingShare(real.Find(column.Name)!) - MissingShare(synthetic.Find(column.Name)!))))];

        return parts.Length == 0
            ? Measurement.NotMeasurable("the tables share no column")
            : new Measurement.Score(parts.Average(part => part.Value)) { Parts = parts };
    }

    private static double MissingShare(Column column) => (double)column.NullCount / column.Count;
}
