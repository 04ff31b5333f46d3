using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Pairs;

/// <summary>The rare categories of a table's columns and the rare combinations of two columns' categories, and which of them another table still has.</summary>
/// <param name="Columns">Those that have a rare category.</param>
/// <param name="Pairs">Those that have a rare combination.</param>
internal sealed record RareTail(IReadOnlyList<RareCells> Columns, IReadOnlyList<RareCells> Pairs)
{
    /// <summary>Of pairs there may be thousands; the share counts all of them.</summary>
    private const int ShownPairs = 50;

    private const int NamedColumns = 10;

    public IEnumerable<RareCells> All => Columns.Concat(Pairs);

    public long Rare => All.Sum(static cells => (long)cells.Rare);

    public long Kept => All.Sum(static cells => (long)cells.Kept);

    public double Share => (double)Kept / Rare;

    /// <summary>Every column, and of the pairs with a loss the worst.</summary>
    public IEnumerable<Part> Parts => Columns.Concat(Lossy.Take(ShownPairs)).Select(static cells => new Part(cells.Name, cells.Share) { Details = Counted(cells.Rare, cells.Kept) });

    /// <summary>What is lost, by name.</summary>
    public IEnumerable<string> Notes
    {
        get
        {
            foreach (var column in Columns.Where(static column => column.Lost.Count > 0).OrderBy(static column => column.Share).Take(NamedColumns)) yield return Losses(column);

            RareCells[] lossy = [.. Lossy];
            if (lossy.Length > 0) yield return "the pair that lost most: " + Losses(lossy[0]);
            if (lossy.Length > ShownPairs) yield return $"of {lossy.Length} pairs of columns with a loss the {ShownPairs} worst are shown";
        }
    }

    private IEnumerable<RareCells> Lossy => Pairs.Where(static pair => pair.Kept < pair.Rare).OrderBy(static pair => pair.Share).ThenByDescending(static pair => pair.Rare);

    /// <param name="other">The table that is looked into.</param>
    /// <param name="identifiers">Columns that are left out.</param>
    public static RareTail Of(TablePair tables, Role other, IReadOnlySet<string> identifiers, double threshold)
    {
        string[] columns = [.. tables.Columns.Where(column => column.Kind is ColumnKind.Category && !identifiers.Contains(column.Name)).Select(static column => column.Name)];
        var alone = columns.Select(column => RareCells.Of(tables.Frame(Role.Real, column)!, tables.Frame(other, column)!, column, null, threshold));
        var pairs = columns.Index().SelectMany(first => columns.Skip(first.Index + 1).Select(second =>
            RareCells.Of(tables.Frame(Role.Real, first.Item, second)!, tables.Frame(other, first.Item, second)!, first.Item, second, threshold)));
        return new RareTail([.. alone.Where(static cells => cells.Rare > 0)], [.. pairs.Where(static cells => cells.Rare > 0)]);
    }

    /// <summary>The columns that have categories, less those in which every real value is distinct.</summary>
    public static Frame Categories(Frame frame, IReadOnlySet<string> identifiers) => frame.Where(column => column.IsCategory && !identifiers.Contains(column.Name));

    public static KeyValuePair<string, double>[] Counted(long rare, long kept) => [new("rare", rare), new("kept", kept)];

    private static string Losses(RareCells cells)
    {
        var lost = cells.Rare - cells.Kept;
        var more = lost > cells.Lost.Count ? $" and {lost - cells.Lost.Count} more" : "";
        return $"'{cells.Name}' has lost {lost} of {cells.Rare} rare categories: {string.Join(", ", cells.Lost)}{more}";
    }
}
