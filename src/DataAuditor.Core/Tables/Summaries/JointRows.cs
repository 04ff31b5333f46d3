namespace DataAuditor.Tables.Summaries;

/// <summary>Makes rows of combinations of values: levels and rows in the order of their values, since parts and engines have no order of appearance in common.</summary>
internal static class JointRows
{
    public static CountedRows Build(IReadOnlyList<string> names, IReadOnlyList<ValueCodes> values, JointCounts counts)
    {
        var ranks = values.Select(Ranks).ToArray();
        var rows = counts.Combinations().Select(row => (row.Codes, Ranks: row.Codes.Select((code, column) => ranks[column][code]).ToArray(), row.Count)).ToArray();
        Array.Sort(rows, static (one, other) => one.Ranks.AsSpan().SequenceCompareTo(other.Ranks));
        return new CountedRows(
            new Table([.. names.Select((name, column) => Build(name, values[column], [.. rows.Select(row => row.Codes[column])], ranks[column]))]),
            [.. rows.Select(static row => row.Count)]);
    }

    /// <summary>Of each code: null before all.</summary>
    private static int[] Ranks(ValueCodes values)
    {
        var order = Enumerable.Range(0, values.Values.Count)
            .OrderBy(value => values.Values[value].Text is not null)
            .ThenBy(value => values.Values[value].Number)
            .ThenBy(value => values.Values[value].Text, StringComparer.Ordinal);
        var ranks = new int[values.Values.Count + 1];
        var rank = 0;
        foreach (var value in order) ranks[value + 1] = ++rank;
        return ranks;
    }

    private static Column Build(string name, ValueCodes values, int[] codes, int[] ranks)
    {
        if (values.Kind is ColumnKind.Category)
        {
            var levels = new string[values.Values.Count];
            for (var value = 0; value < levels.Length; value++) levels[ranks[value + 1] - 1] = values.Values[value].Text!;
            return new CategoryColumn(name, [.. codes.Select(code => ranks[code] - 1)], levels);
        }

        var numbers = new double[codes.Length];
        var nulls = new Bitmap(codes.Length);
        var misfits = new Dictionary<int, string>();
        for (var row = 0; row < codes.Length; row++)
        {
            if (codes[row] == ValueCodes.Null)
            {
                nulls.Set(row);
                continue;
            }

            (numbers[row], var text) = values.Values[codes[row] - 1];
            if (text is not null) misfits.Add(row, text);
        }

        return new NumberColumn(name, values.Kind, numbers, nulls.CountSet() == 0 ? null : nulls) { Misfits = misfits };
    }
}
