using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Rules;

/// <summary>
/// A functional dependency: the values of <see cref="From"/> determine those of <see cref="To"/>. Where the real table has the determining values,
/// a row must agree with it; elsewhere the rows that disagree with the most frequent outcome are violations (g₃ of Kivinen and Mannila, 1995).
/// </summary>
public sealed record DependencyRule : TableRule
{
    public required IReadOnlyList<string> From { get; init; }

    public required IReadOnlyList<string> To { get; init; }

    protected override string Default => $"dependency({string.Join(", ", From)} -> {string.Join(", ", To)})";

    internal override JointNeed Need => new([.. From, .. To]);

    internal override RowCheck Prepare(RuleTables tables)
    {
        Column[] from = tables.Columns(From), to = tables.Columns(To);
        RowKeys fromKeys = new(), toKeys = new();
        var real = new HashSet<(int From, int To)>();
        var known = new HashSet<int>();
        if (tables.Real(Need) is { } table)
        {
            var realFrom = fromKeys.Number(tables.Columns(table, "real", From));
            var realTo = toKeys.Number(tables.Columns(table, "real", To));
            for (var row = 0; row < realFrom.Length; row++)
            {
                if (realFrom[row] == RowKeys.Null || realTo[row] == RowKeys.Null) continue;
                real.Add((realFrom[row], realTo[row]));
                known.Add(realFrom[row]);
            }
        }

        int[] own = fromKeys.Number(from), outcome = toKeys.Number(to);
        var usual = MostFrequent(own, outcome, tables.Counted);
        return new(
            row => own[row] == RowKeys.Null || outcome[row] == RowKeys.Null ? null
                : known.Contains(own[row]) ? real.Contains((own[row], outcome[row])) : usual[own[row]] == outcome[row],
            row => $"{from.Quote(row)}, but {to.Quote(row)}, unlike {(known.Contains(own[row]) ? "in the real table" : "in most such records")}");
    }

    /// <summary>Each key's most frequent outcome; of equally frequent ones the first.</summary>
    private static Dictionary<int, int> MostFrequent(int[] keys, int[] outcomes, CountedRows rows)
    {
        var counts = new Dictionary<(int Key, int Outcome), long>();
        for (var row = 0; row < keys.Length; row++)
        {
            if (keys[row] == RowKeys.Null || outcomes[row] == RowKeys.Null) continue;
            counts[(keys[row], outcomes[row])] = counts.GetValueOrDefault((keys[row], outcomes[row])) + rows.Count(row);
        }

        var usual = new Dictionary<int, int>();
        foreach (var ((key, outcome), count) in counts)
        {
            if (!usual.TryGetValue(key, out var best) || count > counts[(key, best)]) usual[key] = outcome;
        }

        return usual;
    }
}
