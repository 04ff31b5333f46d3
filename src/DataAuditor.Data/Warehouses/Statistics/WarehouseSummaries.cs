using DataAuditor.Tables;
using DataAuditor.Tables.Summaries;

namespace DataAuditor.Data.Warehouses.Statistics;

/// <summary>Data sets of warehouses, counted where they are.</summary>
public static class WarehouseSummaries
{
    /// <summary>The plan that a real data set makes.</summary>
    /// <exception cref="AuditException">A column cannot be counted as declared, or not all of the database answers.</exception>
    public static SummaryPlan Plan(
        WarehouseData data, IReadOnlyDictionary<string, ColumnKind> declared, IReadOnlySet<string> apart, IReadOnlyList<CountNeed> needs, CancellationToken cancellation) =>
        Statistics(data).Plan(declared, apart, needs, cancellation);

    /// <summary>Counts a data set by a plan, and holds the number of its records against what was counted before.</summary>
    /// <exception cref="AuditException">A column of the plan is missing or of another kind, or not all of the database answers.</exception>
    public static TableSummary Summarize(WarehouseData data, SummaryPlan plan, CancellationToken cancellation)
    {
        var summary = Statistics(data).Summarize(plan, cancellation);
        return summary.Records == data.Count.Rows ? summary : throw data.Warehouse.Miscounted(data.Query, data.Count, summary.Records);
    }

    private static TableStatistics Statistics(WarehouseData data) => new(data.Warehouse, data.Warehouse.Dialect.From(data.Query), data.Columns);
}
