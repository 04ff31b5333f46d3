using DataAuditor.Intervals;
using DataAuditor.Metrics.Tabular.Columns;
using DataAuditor.Metrics.Tabular.Pairs;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Diversity;

/// <summary>How much of the real data's tail is still there.</summary>
public sealed record RareCategoryCoverage() : TableMetric(Description)
{
    /// <summary>Of pairs there may be thousands; the value counts all of them.</summary>
    private const int ShownPairs = 50;

    private const int NamedColumns = 10;

    private static readonly MetricInfo Description = new("tabular.diversity.rare-category-coverage", "Rare category coverage", Modality.Tabular, Dimension.Diversity)
    {
        Summary = "Share of the rare categories, and rare combinations of two columns' categories, that the synthetic data still has.",
        Formula = @"\frac{|\{c : 0 < p_{\text{real}}(c) \leq \tau,\ p_{\text{syn}}(c) > 0\}|}{|\{c : 0 < p_{\text{real}}(c) \leq \tau\}|}",
        Source = "SDMetrics, CategoryCoverage, kept to the rare categories and extended to pairs",
        Direction = Direction.Higher,
        AlsoReads = Needs.Holdout,
        PartNoun = "column or pair",
        Range = ValueRange.Unit,
    };

    [Option("A category, or a combination of two, is rare where its share of the real records is at most this.", Min = 0, Max = 1)]
    public double Threshold { get; init; } = 0.01;

    public override Measurement Measure(TablePair tables, MetricContext context)
    {
        if (tables.Frame(Role.Real) is not { } real || tables.Frame(Role.Synthetic) is not { } synthetic) return Measurement.NotMeasurable("there is no real table");

        var identifiers = tables.IdentifierNames();
        bool Counts(FrameColumn column) => column.IsCategory && !identifiers.Contains(column.Name);
        real = real.Where(Counts);
        var (columns, pairs) = Rare(real, synthetic.Where(Counts));
        if (columns.Length + pairs.Length == 0) return Measurement.NotMeasurable(FormattableString.Invariant($"no category and no pair of categories has a share of at most {Threshold} in the real table"));

        List<string> notes = [.. columns.Where(column => column.Lost.Count > 0).OrderBy(column => column.Share).Take(NamedColumns).Select(Losses)];
        var lossy = pairs.Where(pair => pair.Kept < pair.Rare).OrderBy(pair => pair.Share).ThenByDescending(pair => pair.Rare).ToArray();
        if (lossy.Length > 0) notes.Add("the pair that lost most: " + Losses(lossy[0]));
        if (lossy.Length > ShownPairs) notes.Add($"of {lossy.Length} pairs of columns with a loss the {ShownPairs} worst are shown");

        List<Part> parts = [.. columns.Concat(lossy.Take(ShownPairs)).Select(cells => new Part(cells.Name, cells.Share) { Details = Counted(cells.Rare, cells.Kept) })];
        if (tables.Frame(Role.Holdout) is { Rows: > 0 } holdout)
        {
            var (otherColumns, otherPairs) = Rare(real, holdout.Where(Counts));
            RareCells[] all = [.. otherColumns, .. otherPairs];
            parts.Add(new Part("holdout", Share(all)) { Details = Counted(all.Sum(cells => cells.Rare), all.Sum(cells => cells.Kept)), IsReference = true });
            notes.Add($"'holdout' is the share that {holdout.Rows} real records outside the real table have: what fresh data of that size keeps by chance");
        }

        return new Measurement.Score(Share([.. columns, .. pairs]))
        {
            Uncertainty = RatioInterval.Clustered([.. columns.Concat(pairs).Select(cells => ((double)cells.Kept, (double)cells.Rare))])?.Within(0, 1),
            Parts = parts,
            Notes = notes,
            Skipped = [.. identifiers.Order(StringComparer.Ordinal).Select(name => new SkippedPart(name, "every real value is distinct, as in an identifier"))],
        };
    }

    private (RareCells[] Columns, RareCells[] Pairs) Rare(Frame real, Frame other)
    {
        (FrameColumn Real, FrameColumn Other)[] columns = [.. real.Columns.Zip(other.Columns)];
        var alone = columns.Select(column => RareCells.Of(column.Real, column.Other, Threshold));
        var pairs = columns.Index().SelectMany(first => columns.Skip(first.Index + 1).Select(second =>
            RareCells.Of((first.Item.Real, second.Real), (first.Item.Other, second.Other), Threshold)));
        return ([.. alone.Where(cells => cells.Rare > 0)], [.. pairs.Where(cells => cells.Rare > 0)]);
    }

    private static double Share(IReadOnlyList<RareCells> cells) => (double)cells.Sum(some => (long)some.Kept) / cells.Sum(some => (long)some.Rare);

    private static KeyValuePair<string, double>[] Counted(int rare, int kept) => [new("rare", rare), new("kept", kept)];

    private static string Losses(RareCells cells)
    {
        var lost = cells.Rare - cells.Kept;
        var more = lost > cells.Lost.Count ? $" and {lost - cells.Lost.Count} more" : "";
        return $"'{cells.Name}' has lost {lost} of {cells.Rare} rare categories: {string.Join(", ", cells.Lost)}{more}";
    }
}
