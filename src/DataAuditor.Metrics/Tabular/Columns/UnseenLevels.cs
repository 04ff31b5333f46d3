using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Columns;

/// <summary>Levels of a synthetic column that its real column never has.</summary>
internal static class UnseenLevels
{
    public static double Share(LevelCounts levels)
    {
        long unseen = 0;
        for (var level = 0; level < levels.Names.Count; level++) unseen += levels.Real[level] == 0 ? levels.Synthetic[level] : 0;
        return (double)unseen / levels.SyntheticTotal;
    }

    /// <summary>The records that hold one, the rarest level first; an identifier's are all new and say nothing.</summary>
    public static void Show(TablePair tables, ColumnPair column, LevelCounts levels, Evidence evidence)
    {
        if (levels.LooksLikeIdentifier || !tables.HoldsRows || tables.Rows(Role.Synthetic)?.Find(column.Name) is not CategoryColumn synthetic) return;

        var counts = levels.Names.Index()
            .Where(level => levels.Real[level.Index] == 0 && levels.Synthetic[level.Index] > 0)
            .ToDictionary(level => level.Item, level => levels.Synthetic[level.Index], StringComparer.Ordinal);
        if (counts.Count == 0) return;

        var weights = synthetic.Levels.Select(level => counts.TryGetValue(level, out var count) ? 1.0 / count : 0).ToArray();
        for (var row = 0; row < synthetic.Count; row++)
        {
            var code = synthetic.Codes[row];
            if (code == CategoryColumn.NullCode || weights[code] == 0 || !evidence.Wants(row, weights[code])) continue;
            evidence.Add(new Exhibit(row, weights[code], $"'{synthetic.Levels[code]}' is no level of the real column", column.Name));
        }
    }
}
