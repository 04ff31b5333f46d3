using DataAuditor.Tables.Summaries;

namespace DataAuditor.Data.Warehouses.Statistics;

/// <summary>The levels of a table's categories, and how often columns' cells meet.</summary>
internal sealed class LevelsQuery(ISqlEngine engine, StatisticsSql sql, string from, CancellationToken cancellation)
{
    /// <summary>Cells that a statement may group by, so that several pairs are had from one pass.</summary>
    private const long CellsAtOnce = 1 << 16;

    /// <summary>One level more than is counted tells that there are too many.</summary>
    public void Levels(CountedColumn column, LevelSummary levels)
    {
        var text = sql.Text(column.Sql);
        foreach (var row in engine.Query($"SELECT {text}, count(*) FROM {from} WHERE {sql.Dialect.Name(column.Name)} IS NOT NULL GROUP BY {text} LIMIT {SummaryPlan.MostLevels + 1}", cancellation))
        {
            levels.Add(row.Text(0) ?? throw new InvalidDataException("a level that is not null is null"), row.Integer(1));
        }
    }

    /// <summary>All pairs of a contingency plan: each statement groups by as many columns as have few cells together.</summary>
    public void Cells(IReadOnlyList<CountedColumn> columns, TableSummary summary, int contingency)
    {
        var plan = summary.Plan.Contingencies[contingency];
        var numbers = new Dictionary<string, int>?[columns.Count];
        var cells = new long[columns.Count];
        for (var column = 0; column < cells.Length; column++)
        {
            cells[column] = columns[column].IsCategory ? summary.Levels(column).Names.Count + 1 : plan.Bounds[column].Length + 1 + ContingencyPlan.CellsBeforeBins;
            if (columns[column].IsCategory) numbers[column] = summary.Levels(column).Names.Index().ToDictionary(static level => level.Item, static level => level.Index + 1, StringComparer.Ordinal);
        }

        var pending = new HashSet<(int, int)>();
        foreach (var (pair, position) in plan.Pairs.Select(static (pair, position) => (pair, position)))
        {
            if (HasTooMany(pair.First) || HasTooMany(pair.Second)) summary.Cells(contingency, position).GiveUp();
            else pending.Add(pair);
        }

        var positions = plan.Pairs.Index().ToDictionary(static pair => pair.Item, static pair => pair.Index);
        while (pending.Count > 0)
        {
            var group = Group(pending, cells, plan.Pairs);
            (int First, int Second)[] covered = [.. group.SelectMany(first => group.Select(second => (first, second))).Where(pending.Contains)];
            Count(group, covered);
            pending.ExceptWith(covered);
        }

        bool HasTooMany(int column) => columns[column].IsCategory && summary.Levels(column).HasTooMany;

        void Count(List<int> group, (int First, int Second)[] covered)
        {
            var keys = group.Select(column => Key(columns[column], plan.Bounds[column])).ToArray();
            var positionOf = group.Index().ToDictionary(static column => column.Item, static column => column.Index);
            foreach (var row in engine.Query($"SELECT {string.Join(", ", keys)}, count(*) FROM {from} GROUP BY {string.Join(", ", keys)} LIMIT {Math.Max(SummaryPlan.MostCells, CellsAtOnce) + 1}", cancellation))
            {
                var count = row.Integer(keys.Length);
                foreach (var pair in covered) summary.Cells(contingency, positions[pair]).Add((Cell(row, pair.First), Cell(row, pair.Second)), count);
            }

            int Cell(SqlRow row, int column)
            {
                var at = positionOf[column];
                if (numbers[column] is not { } levels) return (int)row.Integer(at);
                if (row.IsNull(at)) return ContingencyPlan.NullCell;
                return levels.TryGetValue(row.Text(at)!, out var cell) ? cell : throw new InvalidDataException("a level was not there a moment ago");
            }
        }
    }

    /// <summary>The first pair that is left, and every column that brings further ones and leaves the cells few.</summary>
    private static List<int> Group(HashSet<(int First, int Second)> pending, long[] cells, IReadOnlyList<(int First, int Second)> order)
    {
        var (first, second) = order.First(pending.Contains);
        List<int> group = [first, second];
        var product = cells[first] * cells[second];
        while (true)
        {
            var best = Enumerable.Range(0, cells.Length)
                .Where(column => !group.Contains(column) && product * cells[column] <= CellsAtOnce)
                .Select(column => (Column: column, Pairs: group.Count(other => pending.Contains((Math.Min(column, other), Math.Max(column, other))))))
                .Where(static column => column.Pairs > 0)
                .OrderByDescending(static column => column.Pairs).ThenBy(column => cells[column.Column]).ThenBy(static column => column.Column)
                .FirstOrDefault((Column: -1, Pairs: 0));
            if (best.Column < 0) return group;

            group.Add(best.Column);
            product *= cells[best.Column];
        }
    }

    private string Key(CountedColumn column, double[] bounds)
    {
        if (column.IsCategory) return sql.Text(column.Sql);

        var value = sql.Value(column.Sql);
        return $"CASE WHEN {value} IS NULL THEN {ContingencyPlan.NullCell} WHEN {sql.Dialect.IsNaN(value)} THEN 1 ELSE {ContingencyPlan.CellsBeforeBins} + {sql.Bin(value, bounds)} END";
    }
}
