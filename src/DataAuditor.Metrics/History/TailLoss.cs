using DataAuditor.Metrics.Tabular.Columns;
using DataAuditor.Metrics.Tabular.Pairs;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.History;

/// <summary>How many of the real data's rare categories a round has lost: the tail goes first when generators learn from one another.</summary>
public sealed record TailLoss() : RoundSignal(Description)
{
    private const double Threshold = 0.01;

    private static readonly MetricInfo Description = new("history.tail-loss", "Tail loss", Modality.Tabular, Dimension.Diversity)
    {
        Summary = "Share of the categories that at most one real record in a hundred has and no synthetic one, followed over rounds.",
        Formula = @"1 - \frac{|\{c : 0 < p_{\text{real}}(c) \leq 0.01,\ p_{\text{syn}}(c) > 0\}|}{|\{c : 0 < p_{\text{real}}(c) \leq 0.01\}|}",
        Source = "Shumailov et al. 2024, AI models collapse when trained on recursively generated data; rare category coverage: SDMetrics, CategoryCoverage",
        Direction = Direction.Lower,
        Range = ValueRange.Unit,
        PartNoun = "column",
        HasScore = false,
    };

    public override double Allowance => 0.02;

    public override Measurement Measure(TablePair tables, MetricContext context)
    {
        if (tables.Frame(Role.Real) is not { } real || tables.Frame(Role.Synthetic) is not { } synthetic) return Measurement.NotMeasurable("there is no real table");

        var identifiers = tables.IdentifierNames();
        RareCells[] columns =
        [
            .. real.Columns.Zip(synthetic.Columns)
                .Where(pair => pair.First.IsCategory && !identifiers.Contains(pair.First.Name))
                .Select(pair => RareCells.Of(pair.First, pair.Second, Threshold))
                .Where(cells => cells.Rare > 0),
        ];
        if (columns.Length == 0) return Measurement.NotMeasurable(FormattableString.Invariant($"no category has a share of at most {Threshold} in the real table"));

        double rare = columns.Sum(cells => cells.Rare), lost = rare - columns.Sum(cells => cells.Kept);
        return Round(
            lost / rare,
            Math.Sqrt(columns.Sum(cells => cells.ChanceVariance)) / rare,
            [
                .. columns.Select(cells => new Part(cells.Name, 1 - cells.Share) { Details = [new("rare", cells.Rare), new("kept", cells.Kept)] }),
                new Part("by chance", columns.Sum(cells => cells.ChanceLoss) / rare) { IsReference = true },
            ]) with
        {
            Notes = ["'by chance' is the share that as many new real records lose"],
        };
    }
}
