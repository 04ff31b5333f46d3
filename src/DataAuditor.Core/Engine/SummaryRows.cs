using DataAuditor.Tables;
using DataAuditor.Tables.Summaries;

namespace DataAuditor.Engine;

/// <summary>The distinct rows of counted tables, from whatever was counted of their columns.</summary>
internal sealed class SummaryRows(SummaryPlan plan)
{
    /// <exception cref="NotSummarizedException">The rows were not counted, or are too many.</exception>
    public CountedRows Of(TableSummary table, JointNeed need)
    {
        if (need.Columns.Any(name => !Kinds().ContainsKey(name))) return new CountedRows(Shape([]), []);
        if (Outcome(table, need) is { } outcome) return outcome;

        var names = need.Among(Kinds().Keys);
        if (names.Count == 0) return need.Expression is null ? new CountedRows(Shape([]), []) : throw new NotSummarizedException("it names no column of the tables; it needs rows, and these are counted where they are, not held in memory");
        if (plan.Joint.Find(names) is >= 0 and var set) return OfSet(table, set, names, need);

        int[] columns = [.. names.Select(name => plan.Columns.Index().FirstOrDefault(column => column.Item.Name == name, (-1, null!)).Index)];
        return columns switch
        {
            [>= 0 and var only] when plan.Columns[only].IsCategory => OfLevels(table, only),
            [>= 0 and var first, >= 0 and var second] when OfPair(table, Math.Min(first, second), Math.Max(first, second)) is { } pair => pair,
            _ => throw new NotSummarizedException($"{Quoted(names)} are not counted together; it needs rows, and these tables are counted where they are, not held in memory"),
        };
    }

    private CountedRows? Outcome(TableSummary table, JointNeed need)
    {
        if (plan.Joint.Planned(need.Condition) is not { } condition) return null;
        return table.Joint.Condition(plan.Joint.Conditions.Index().First(planned => planned.Item.Equals(condition)).Index) is { } counts
            ? new CountedRows(Shape([])) { Outcome = counts }
            : new CountedRows(Shape(need.Columns), []);
    }

    private CountedRows OfSet(TableSummary table, int set, IReadOnlyList<string> names, JointNeed need)
    {
        var counts = table.Joint.Set(set);
        if (counts.IsAbsent) return new CountedRows(Shape(need.Columns), []);
        if (!counts.HasTooMany) return table.Joint.Rows(set);
        return need.IsKey && counts.Keys is { } keys ? new CountedRows(Shape([])) { Outcome = keys } : throw TooMany(names);
    }

    private CountedRows OfLevels(TableSummary table, int column)
    {
        var levels = table.Levels(column);
        if (levels.HasTooMany) throw TooMany([plan.Columns[column].Name]);

        var values = Codes(levels);
        var counts = new JointCounts(1);
        if (levels.Nulls > 0) counts.Add([ValueCodes.Null], levels.Nulls);
        for (var level = 0; level < levels.Names.Count; level++) counts.Add([level + 1], levels.Counts[level]);
        return JointRows.Build([plan.Columns[column].Name], [values], counts);
    }

    /// <summary>Null where the pair was not counted.</summary>
    private CountedRows? OfPair(TableSummary table, int first, int second)
    {
        if (!plan.Columns[first].IsCategory || !plan.Columns[second].IsCategory) return null;
        foreach (var (contingency, counted) in plan.Contingencies.Index())
        {
            var pair = counted.Pairs.Index().FirstOrDefault(pair => pair.Item == (first, second), (-1, default)).Index;
            if (pair < 0) continue;

            string[] names = [plan.Columns[first].Name, plan.Columns[second].Name];
            var cells = table.Cells(contingency, pair);
            if (cells.HasTooMany) throw TooMany(names);

            // A level's cell is its code: both have null first.
            var counts = new JointCounts(2);
            foreach (var ((one, other), count) in cells.Counts) counts.Add([one, other], count);
            return JointRows.Build(names, [Codes(table.Levels(first)), Codes(table.Levels(second))], counts);
        }

        return null;
    }

    private static ValueCodes Codes(LevelSummary levels)
    {
        var codes = new ValueCodes(ColumnKind.Category);
        foreach (var name in levels.Names) codes.Of(name);
        return codes;
    }

    private static NotSummarizedException TooMany(IReadOnlyList<string> names) =>
        new($"the distinct values of {Quoted(names)} {(names.Count == 1 ? "" : "together ")}are more than are counted outside memory, {SummaryPlan.MostLevels} or a few more");

    private static string Quoted(IReadOnlyList<string> names) => string.Join(", ", names.Select(static name => $"'{PlainText.OneLine(name)}'"));

    private Dictionary<string, ColumnKind> Kinds()
    {
        var kinds = plan.Columns.ToDictionary(static column => column.Name, static column => column.Kind, StringComparer.Ordinal);
        foreach (var column in plan.Joint.Columns) kinds[column.Name] = column.Kind;
        return kinds;
    }

    /// <summary>The columns without rows, less those that the table lacks.</summary>
    private Table Shape(IReadOnlyList<string> absent) => new([.. Kinds().Where(column => !absent.Contains(column.Key, StringComparer.Ordinal)).Select(static column =>
        column.Value is ColumnKind.Category ? (Column)new CategoryColumn(column.Key, [], []) : new NumberColumn(column.Key, column.Value, []))]);
}
