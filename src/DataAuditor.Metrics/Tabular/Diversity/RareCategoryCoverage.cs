using DataAuditor.Intervals;
using DataAuditor.Metrics.Tabular.Columns;
using DataAuditor.Metrics.Tabular.Pairs;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Diversity;

/// <summary>How much of the real data's tail is still there.</summary>
public sealed record RareCategoryCoverage() : TableMetric(Description)
{
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

    public override IReadOnlyList<CountNeed> Counts(FieldRoles fields) => [ContingencyNeed.OfLevels];

    public override bool FollowsFromCounts() => true;

    public override Measurement Measure(TablePair tables, MetricContext context)
    {
        if (tables.Columns.Count == 0 && tables.Records(Role.Real) == 0) return Measurement.NotMeasurable("there is no real table");

        var identifiers = tables.IdentifierNames();
        var tail = RareTail.Of(tables, Role.Synthetic, identifiers, Threshold);
        if (tail.Rare == 0) return Measurement.NotMeasurable(FormattableString.Invariant($"no category and no pair of categories has a share of at most {Threshold} in the real table"));

        List<Part> parts = [.. tail.Parts];
        List<string> notes = [.. tail.Notes];
        var holdout = tables.Records(Role.Holdout);
        if (holdout > 0 && !tables.HoldsRows) notes.Add("what fresh real data of that size keeps by chance is not shown: the holdout table is not counted");
        if (holdout > 0 && tables.HoldsRows)
        {
            var fresh = RareTail.Of(tables, Role.Holdout, identifiers, Threshold);
            parts.Add(new Part("holdout", fresh.Share) { Details = RareTail.Counted(fresh.Rare, fresh.Kept), IsReference = true });
            notes.Add($"'holdout' is the share that {holdout} real records outside the real table have: what fresh data of that size keeps by chance");
        }

        return new Measurement.Score(tail.Share)
        {
            Uncertainty = RatioInterval.Clustered([.. tail.All.Select(cells => ((double)cells.Kept, (double)cells.Rare))])?.Within(0, 1),
            Parts = parts,
            Notes = notes,
            Skipped = [.. identifiers.Order(StringComparer.Ordinal).Select(name => new SkippedPart(name, "every real value is distinct, as in an identifier"))],
        };
    }
}
