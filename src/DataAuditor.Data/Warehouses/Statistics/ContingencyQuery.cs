using DataAuditor.Tables.Summaries;

namespace DataAuditor.Data.Warehouses.Statistics;

/// <summary>How often the cells of two columns meet, for all pairs of a contingency plan.</summary>
/// <param name="columns">Those of the summary's plan.</param>
internal sealed class ContingencyQuery(ISqlEngine engine, StatisticsSql sql, string from, IReadOnlyList<CountedColumn> columns, IReadOnlyList<ColumnFacts> facts, TableSummary summary, CancellationToken cancellation)
{
    /// <summary>Sums asked for in one statement: engines bound the length of it, and the number of a result's columns.</summary>
    private const int SumsAtOnce = 300;

    /// <summary>Of a category with more levels than this, each with its sums, the levels that meet a number are counted and not the numbers that meet a level.</summary>
    private const int MostTalliedLevels = 1 << 13;

    /// <summary>The cell of each level; null for numbers, and where levels are too many.</summary>
    private readonly Dictionary<string, int>?[] _levels = [.. columns.Select((column, at) => column.IsCategory && !summary.Levels(at).HasTooMany
        ? summary.Levels(at).Names.Index().ToDictionary(static level => level.Item, static level => level.Index + 1, StringComparer.Ordinal)
        : null)];

    public void Ask(int contingency)
    {
        var plan = summary.Plan.Contingencies[contingency];
        var cells = plan.Pairs.Index().ToDictionary(static pair => pair.Item, pair => summary.Cells(contingency, pair.Index));
        foreach (var (pair, counts) in cells.Where(pair => HasTooMany(pair.Key.First) || HasTooMany(pair.Key.Second))) counts.GiveUp();

        (int First, int Second)[] pairs = [.. plan.Pairs.Where(pair => !cells[pair].HasTooMany)];
        var levels = Enumerable.Range(0, columns.Count).Where(column => _levels[column] is not null).ToDictionary(static column => column, column => _levels[column]!.Count + 1L);
        foreach (var statement in ContingencyStatement.All(pairs.Where(pair => columns[pair.First].IsCategory && columns[pair.Second].IsCategory), levels))
        {
            Count(statement, [.. pairs.Where(pair => statement.WithNumbers.Any(category => IsOf(pair, category)))], plan, cells);
        }

        bool HasTooMany(int column) => columns[column].IsCategory && _levels[column] is null;
    }

    /// <summary>Whether a pair is of a category and a number.</summary>
    private bool IsOf((int First, int Second) pair, int category) =>
        (pair.First == category && !columns[pair.Second].IsCategory) || (pair.Second == category && !columns[pair.First].IsCategory);

    private void Count(ContingencyStatement statement, (int First, int Second)[] withNumbers, ContingencyPlan plan, Dictionary<(int First, int Second), CellCounts> cells)
    {
        if (statement.WithNumbers is [var category] && _levels[category]!.Count > MostTalliedLevels)
        {
            foreach (var pair in withNumbers) CountPair(pair, plan, cells[pair]);
            return;
        }

        int[] numbers = [.. withNumbers.Select(pair => columns[pair.First].IsCategory ? pair.Second : pair.First).Distinct().Order()];
        var tallies = numbers.ToDictionary(static number => number, number => NumberTally.Of(sql, columns[number], facts[number], plan.Bounds[number], summary.Records));
        var pairs = statement.Pairs;
        foreach (var some in Chunks(numbers, tallies))
        {
            Count(statement.Categories, pairs, [.. withNumbers.Where(pair => some.Contains(pair.First) || some.Contains(pair.Second))], tallies, cells);
            pairs = [];
        }
    }

    /// <summary>Numbers whose sums go into one statement; none at all where there are none.</summary>
    private static List<List<int>> Chunks(int[] numbers, Dictionary<int, NumberTally> tallies)
    {
        List<List<int>> chunks = [[]];
        var sums = 0;
        foreach (var number in numbers)
        {
            sums += tallies[number].Sums.Count;
            if (sums > SumsAtOnce)
            {
                chunks.Add([]);
                sums = tallies[number].Sums.Count;
            }

            chunks[^1].Add(number);
        }

        return chunks;
    }

    private void Count(
        IReadOnlyList<int> categories, IReadOnlyList<(int First, int Second)> pairs, (int First, int Second)[] withNumbers, Dictionary<int, NumberTally> tallies, Dictionary<(int First, int Second), CellCounts> cells)
    {
        var keys = string.Join(", ", categories.Select(column => sql.Text(columns[column].Sql)));
        var places = categories.Index().ToDictionary(static column => column.Item, static column => column.Index);
        int[] numbers = [.. withNumbers.Select(pair => places.ContainsKey(pair.First) ? pair.Second : pair.First).Distinct()];
        var sums = string.Concat(numbers.SelectMany(number => tallies[number].Sums).Select(static sum => $", {sum}"));
        foreach (var row in engine.Query($"SELECT {keys}, count(*){sums} FROM {from} GROUP BY {keys} LIMIT {SummaryPlan.MostCells + 1}", cancellation))
        {
            var count = row.Integer(categories.Count);
            foreach (var pair in pairs) cells[pair].Add((Cell(row, places[pair.First], pair.First), Cell(row, places[pair.Second], pair.Second)), count);

            var at = categories.Count + 1;
            foreach (var number in numbers)
            {
                (int Cell, long Count)[] counted = [.. tallies[number].Cells([.. Enumerable.Range(at, tallies[number].Sums.Count).Select(row.Integer)], count)];
                at += tallies[number].Sums.Count;
                foreach (var pair in withNumbers.Where(pair => pair.First == number || pair.Second == number))
                {
                    var isSecond = pair.Second == number;
                    var category = isSecond ? pair.First : pair.Second;
                    var level = Cell(row, places[category], category);
                    foreach (var (cell, some) in counted) cells[pair].Add(isSecond ? (level, cell) : (cell, level), some);
                }
            }
        }
    }

    private void CountPair((int First, int Second) pair, ContingencyPlan plan, CellCounts cells)
    {
        string first = Key(columns[pair.First], plan.Bounds[pair.First]), second = Key(columns[pair.Second], plan.Bounds[pair.Second]);
        foreach (var row in engine.Query($"SELECT {first}, {second}, count(*) FROM {from} GROUP BY {first}, {second} LIMIT {SummaryPlan.MostCells + 1}", cancellation))
        {
            cells.Add((Cell(row, 0, pair.First), Cell(row, 1, pair.Second)), row.Integer(2));
        }
    }

    private int Cell(SqlRow row, int place, int column)
    {
        if (_levels[column] is not { } levels) return (int)row.Integer(place);
        if (row.IsNull(place)) return ContingencyPlan.NullCell;
        return levels.TryGetValue(row.Text(place)!, out var cell) ? cell : throw new InvalidDataException("a level was not there a moment ago");
    }

    private string Key(CountedColumn column, double[] bounds)
    {
        if (column.IsCategory) return sql.Text(column.Sql);

        var value = sql.Value(column.Sql);
        return $"CASE WHEN {value} IS NULL THEN {ContingencyPlan.NullCell} WHEN {sql.Dialect.IsNaN(value)} THEN 1 ELSE {ContingencyPlan.CellsBeforeBins} + {sql.Bin(value, bounds)} END";
    }
}
