namespace DataAuditor.Tables.Summaries;

/// <summary>Makes plans from what is known of the real table.</summary>
public static class SummaryPlanner
{
    /// <summary>From a table in memory: all of the real data, or the first of them.</summary>
    /// <param name="apart">Columns that are no part of a record: those with the roles <c>id</c> and <c>attack_score</c>.</param>
    public static SummaryPlan Of(Table table, IReadOnlySet<string> apart, IReadOnlyList<CountNeed> needs) => Of(
        [.. table.Columns.Where(column => !apart.Contains(column.Name)).Select(static column => (column.Name, column.Kind, column is NumberColumn numbers ? OrderStatistics.Of(numbers) : null))],
        needs,
        [.. table.Columns.Select(static column => new JointColumn(column.Name, column.Kind))]);

    /// <param name="columns">Names and kinds, and the order statistics of those that are not categories.</param>
    /// <param name="needs">What the audit's metrics ask for; joint counts by each table's own edges cannot be planned and are left out.</param>
    /// <param name="all">All columns of the table, those included that are no part of a record; metrics check them too.</param>
    public static SummaryPlan Of(IReadOnlyList<(string Name, ColumnKind Kind, OrderStatistics? Order)> columns, IReadOnlyList<CountNeed> needs, IReadOnlyList<JointColumn> all)
    {
        SummaryColumn[] planned = [.. columns.Select(static column => new SummaryColumn(column.Name, column.Kind, column.Order?.Centre ?? 0, column.Order?.Edges() ?? []))];
        (int First, int Second)[] pairs = [.. Pairs(planned)], levels = [.. pairs.Where(pair => planned[pair.First].IsCategory && planned[pair.Second].IsCategory)];
        return new SummaryPlan(
            planned,
            [.. Binned(needs).Select(need => new ContingencyPlan(need, [.. columns.Select(column => need.Bins == 0 ? [] : column.Order?.Bounds(need) ?? [])], need.Bins == 0 ? levels : pairs))],
            JointPlan.Of(all, [.. needs.OfType<JointNeed>()]));
    }

    /// <summary>Pairs of categories are the same by any bins.</summary>
    private static IEnumerable<ContingencyNeed> Binned(IReadOnlyList<CountNeed> needs)
    {
        ContingencyNeed[] binned = [.. needs.OfType<ContingencyNeed>().Where(static need => need.Binning is not Binning.OwnEdges).Distinct()];
        return Array.Exists(binned, static need => need.Bins > 0) ? binned.Where(static need => need.Bins > 0) : binned;
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
