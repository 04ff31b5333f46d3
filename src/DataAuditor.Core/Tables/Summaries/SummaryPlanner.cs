namespace DataAuditor.Tables.Summaries;

/// <summary>Makes plans from what is known of the real table.</summary>
public static class SummaryPlanner
{
    /// <summary>From a table in memory: all of the real data, or the first of them.</summary>
    /// <param name="apart">Columns that are no part of a record: those with the roles <c>id</c> and <c>attack_score</c>.</param>
    public static SummaryPlan Of(Table table, IReadOnlySet<string> apart, IReadOnlyList<ContingencyNeed> needs) => Of(
        [.. table.Columns.Where(column => !apart.Contains(column.Name)).Select(static column => (column.Name, column.Kind, column is NumberColumn numbers ? OrderStatistics.Of(numbers) : null))],
        needs);

    /// <param name="columns">Names and kinds, and the order statistics of those that are not categories.</param>
    /// <param name="needs">The joint counts that the audit's metrics ask for; those of each table's own edges cannot be planned and are left out.</param>
    public static SummaryPlan Of(IReadOnlyList<(string Name, ColumnKind Kind, OrderStatistics? Order)> columns, IReadOnlyList<ContingencyNeed> needs)
    {
        SummaryColumn[] planned = [.. columns.Select(static column => new SummaryColumn(column.Name, column.Kind, column.Order?.Centre ?? 0, column.Order?.Edges() ?? []))];
        (int, int)[] pairs = [.. Pairs(planned)];
        return new SummaryPlan(planned, [.. needs.Where(static need => need.Binning is not Binning.OwnEdges).Distinct()
            .Select(need => new ContingencyPlan(need, [.. columns.Select(column => column.Order?.Bounds(need) ?? [])], pairs))]);
    }

    private static IEnumerable<(int First, int Second)> Pairs(SummaryColumn[] columns)
    {
        for (var first = 0; first < columns.Length; first++)
        {
            for (var second = first + 1; second < columns.Length; second++)
            {
                if (columns[first].IsCategory || columns[second].IsCategory) yield return (first, second);
            }
        }
    }
}
