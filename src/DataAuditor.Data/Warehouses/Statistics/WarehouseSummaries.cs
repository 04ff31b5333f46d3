using DataAuditor.Tables;
using DataAuditor.Tables.Summaries;

namespace DataAuditor.Data.Warehouses.Statistics;

/// <summary>A data set of a warehouse, counted where it is.</summary>
public sealed class WarehouseSummaries(WarehouseData data)
{
    private readonly TableStatistics _statistics = new(data.Warehouse, data.Warehouse.Dialect.From(data.Query), data.Columns);

    /// <summary>The plan that it makes where it is the real one; what is found on the way is not asked for again.</summary>
    /// <exception cref="AuditException">A column cannot be counted as declared, or not all of the database answers.</exception>
    public SummaryPlan Plan(IReadOnlyDictionary<string, ColumnKind> declared, IReadOnlySet<string> apart, IReadOnlyList<CountNeed> needs, CancellationToken cancellation) =>
        _statistics.Plan(declared, apart, needs, cancellation);

    /// <summary>Counts it by a plan, and holds the number of its records against what was counted before.</summary>
    /// <exception cref="AuditException">A column of the plan is missing or of another kind, or not all of the database answers.</exception>
    public TableSummary Summarize(SummaryPlan plan, CancellationToken cancellation)
    {
        var summary = _statistics.Summarize(plan, cancellation);
        return summary.Records == data.Count.Rows ? summary : throw data.Warehouse.Miscounted(data.Query, data.Count, summary.Records);
    }
}
