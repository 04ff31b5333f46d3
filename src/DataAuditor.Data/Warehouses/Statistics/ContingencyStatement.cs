namespace DataAuditor.Data.Warehouses.Statistics;

/// <summary>One statement over levels that occur together: what it groups by, and what is had from it.</summary>
/// <param name="Categories">The columns that it groups by.</param>
/// <param name="Pairs">Pairs of them, as a plan has them.</param>
/// <param name="WithNumbers">Those of them whose pairs with the columns of numbers are had from it.</param>
internal sealed record ContingencyStatement(IReadOnlyList<int> Categories, IReadOnlyList<(int First, int Second)> Pairs, IReadOnlyList<int> WithNumbers)
{
    /// <summary>Groups that a statement may have, so that several pairs are had from one pass.</summary>
    private const long MostGroups = 1 << 13;

    /// <summary>Few statements that have all pairs between categories, and all of them with numbers.</summary>
    /// <param name="pairs">Pairs of categories.</param>
    /// <param name="cells">How many cells each category has: its levels, and null.</param>
    public static IEnumerable<ContingencyStatement> All(IEnumerable<(int First, int Second)> pairs, IReadOnlyDictionary<int, long> cells)
    {
        List<(int First, int Second)> left = [.. pairs];
        var alone = cells.Keys.Order().ToList();
        while (left.Count + alone.Count > 0)
        {
            var group = Group(left, alone, cells);
            (int, int)[] had = [.. left.Where(pair => group.Contains(pair.First) && group.Contains(pair.Second))];
            int[] withNumbers = Product(group, cells) <= MostGroups || group.Count == 1 ? [.. group.Where(alone.Contains)] : [];
            yield return new ContingencyStatement(group, had, withNumbers);

            left.RemoveAll(had.Contains);
            alone.RemoveAll(withNumbers.Contains);
        }
    }

    /// <summary>The first that is left, and every category that brings more and leaves the groups few.</summary>
    private static List<int> Group(List<(int First, int Second)> left, List<int> alone, IReadOnlyDictionary<int, long> cells)
    {
        List<int> group = left.Count > 0 ? [left[0].First, left[0].Second] : [alone[0]];
        while (true)
        {
            var product = Product(group, cells);
            var best = cells.Keys.Where(column => !group.Contains(column) && product * cells[column] <= MostGroups)
                .Select(column => (Column: column, Brought: left.Count(pair => (pair.First == column && group.Contains(pair.Second)) || (pair.Second == column && group.Contains(pair.First))) + (alone.Contains(column) ? 1 : 0)))
                .Where(static column => column.Brought > 0)
                .OrderByDescending(static column => column.Brought).ThenBy(column => cells[column.Column]).ThenBy(static column => column.Column)
                .FirstOrDefault((Column: -1, Brought: 0));
            if (best.Column < 0) return group;

            group.Add(best.Column);
        }
    }

    private static long Product(List<int> group, IReadOnlyDictionary<int, long> cells) => group.Aggregate(1L, (product, column) => product * cells[column]);
}
