using DataAuditor.Intervals;
using DataAuditor.Metrics.Tabular.Columns;
using DataAuditor.Metrics.Tabular.Pairs;
using DataAuditor.Numerics;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Fidelity;

/// <summary>How far the joint frequencies of two columns lie apart, where at least one of them is categorical.</summary>
public sealed record Contingency() : TableMetric(Description)
{
    private static readonly MetricInfo Description = new("tabular.fidelity.contingency", "Contingency score", Modality.Tabular, Dimension.Fidelity)
    {
        Summary = "Total variation distance of two columns' joint frequencies, mean over categorical and mixed pairs; a null is a level of its own.",
        Formula = @"\frac{1}{2}\sum_{\alpha \in A}\sum_{\beta \in B} |R_{\alpha,\beta} - S_{\alpha,\beta}|",
        Source = "Zhang et al. 2024, TabSyn, appendix E.3",
        Direction = Direction.Lower,
        PartNoun = "pair",
        Range = ValueRange.Unit,
    };

    [Option("Where numbers are cut into bins: at the real table's quantiles, in equal widths over its range, or, as SDMetrics' report does, in equal widths over each table's own range.")]
    public Binning Binning { get; init; } = Binning.QuantileReal;

    [Option("Bins a number column is cut into.", Min = 2, Max = 100)]
    public int Bins { get; init; } = 10;

    public override IReadOnlyList<CountNeed> Counts(FieldRoles fields) => [new ContingencyNeed(Binning, Bins)];

    public override bool FollowsFromCounts() => Binning is not Binning.OwnEdges;

    public override Measurement Measure(TablePair tables, MetricContext context)
    {
        var distances = new PartValues();
        foreach (var column in tables.Columns.Where(column => column.Kind is ColumnKind.Category))
        {
            distances.NoteIdentifier(column, tables.Levels(column));
        }

        if (Binning is Binning.OwnEdges) distances.Note("each table is binned by its own range, so a shifted or stretched column may look unchanged");

        List<(ColumnPair First, ColumnPair Second)> measured = [];
        foreach (var pair in CategoricalAndMixed(tables.Columns))
        {
            var empty = IsEmpty(tables, pair.First) ? pair.First : IsEmpty(tables, pair.Second) ? pair.Second : null;
            if (empty is null) measured.Add(pair);
            else distances.Skip(PairName.Of(pair.First, pair.Second), $"column '{empty.Name}' has no value in the real table");
        }

        var values = tables.Records(Role.Synthetic) == 0
            ? [.. Enumerable.Repeat((Distance: 1.0, Uncertainty: (Uncertainty?)null), measured.Count)]
            : tables.Contingencies(measured, Binning, Bins, static table =>
                (Distance: TotalVariation.Distance(table.Real, table.Synthetic), Uncertainty: (Uncertainty?)TotalVariationInterval.Of(table.Real, table.Synthetic)));
        for (var pair = 0; pair < measured.Count; pair++) distances.Add(PairName.Of(measured[pair].First, measured[pair].Second), values[pair].Distance, values[pair].Uncertainty);

        return distances.Mean("the tables have no pair of columns of which one is categorical");
    }

    private static IEnumerable<(ColumnPair First, ColumnPair Second)> CategoricalAndMixed(IReadOnlyList<ColumnPair> columns) =>
        columns.SelectMany(first => columns.Skip(first.Index + 1).Select(second => (First: first, Second: second)))
            .Where(pair => pair.First.Kind is ColumnKind.Category || pair.Second.Kind is ColumnKind.Category);

    private static bool IsEmpty(TablePair tables, ColumnPair column) => tables.Missing(column).Real == tables.Records(Role.Real);
}
