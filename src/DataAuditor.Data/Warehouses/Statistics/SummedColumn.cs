using DataAuditor.Tables.Summaries;

namespace DataAuditor.Data.Warehouses.Statistics;

/// <summary>A column of numbers as sums take it: each value less the plan's centre, as <see cref="SummaryPlan.Summed"/> has it.</summary>
/// <param name="OrNull">Null where the column is not finite.</param>
/// <param name="OrZero">0 there: no engine then looks for nulls, and a product with <paramref name="Mask"/> leaves records out.</param>
/// <param name="Mask">1 where the column is finite and 0 elsewhere; null where it always is.</param>
/// <param name="IsExtreme">Some values are infinite in sums, or vanish in them: a product with 0 would not leave them out.</param>
internal sealed record SummedColumn(string OrNull, string OrZero, string? Mask, bool IsExtreme)
{
    /// <param name="nearCentre">Values whose distance from the centre vanishes when it is squared.</param>
    public static SummedColumn Of(StatisticsSql sql, CountedColumn column, ColumnFacts facts, long records, double centre, long nearCentre)
    {
        var isComplete = facts.Finite == records;
        var isExtreme = nearCentre > 0 || Math.Max(-facts.Least, facts.Most) >= SummaryPlan.LargestSummed;
        var value = sql.Value(column.Sql);
        var difference = $"({value} - {sql.Dialect.Number(centre)})";
        if (isComplete && !isExtreme) return new SummedColumn(difference, $"({sql.Present(column.Sql)} - {sql.Dialect.Number(centre)})", null, false);

        var (largest, smallest) = (sql.Dialect.Number(SummaryPlan.LargestSummed), sql.Dialect.Number(SummaryPlan.SmallestSummed));
        return new SummedColumn(
            $"(CASE WHEN NOT {sql.IsFinite(value)} THEN NULL WHEN abs({value}) >= {largest} THEN {sql.Infinity} WHEN abs({difference}) < {smallest} THEN {sql.Dialect.Number(0)} ELSE {difference} END)",
            sql.OrZero(column.Sql, $"({sql.Present(column.Sql)} - {sql.Dialect.Number(centre)})"),
            isComplete ? null : sql.OrZero(column.Sql, sql.Dialect.Number(1)),
            isExtreme);
    }

    /// <summary>What is summed up of the column alone.</summary>
    public string Alone => IsExtreme ? OrNull : OrZero;
}
