using DataAuditor.Metrics.Tabular.Columns;
using DataAuditor.Metrics.Tabular.Pairs;
using DataAuditor.Metrics.Tabular.Samples;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.History;

/// <summary>
/// How many of the real data's rare categories a round still has, as <see cref="Tabular.Diversity.RareCategoryCoverage"/> counts them: the
/// tail goes first when generators learn from one another.
/// </summary>
public sealed record TailLoss() : RoundSignal(Description)
{
    private const double Threshold = 0.01;

    /// <summary>Draws that show how cells are lost together, and the most records of each.</summary>
    private const int Draws = 40, MostRecords = 2000;

    private static readonly MetricInfo Description = new("history.tail-loss", "Tail coverage", Modality.Tabular, Dimension.Diversity)
    {
        Summary = "Share of the rare categories, and rare combinations of two columns' categories, that the synthetic data still has; followed over rounds, its fall is the tail's loss.",
        Formula = @"\frac{|\{c : 0 < p_{\text{real}}(c) \leq 0.01,\ p_{\text{syn}}(c) > 0\}|}{|\{c : 0 < p_{\text{real}}(c) \leq 0.01\}|}",
        Source = "Shumailov et al. 2024, AI models collapse when trained on recursively generated data; rare category coverage: SDMetrics, CategoryCoverage",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        PartNoun = "column or pair",
        HasScore = false,
        Version = 2,
    };

    public override double Allowance => 0.02;

    public override Measurement Measure(TablePair tables, MetricContext context)
    {
        if (tables.Frame(Role.Real) is not { } real || tables.Frame(Role.Synthetic) is not { } synthetic) return Measurement.NotMeasurable("there is no real table");

        var identifiers = tables.IdentifierNames();
        real = RareTail.Categories(real, identifiers);
        var tail = RareTail.Of(tables, Role.Synthetic, identifiers, Threshold);
        if (tail.Rare == 0) return Measurement.NotMeasurable(FormattableString.Invariant($"no category and no pair of categories has a share of at most {Threshold} in the real table"));

        var variance = tail.All.Sum(static cells => cells.ChanceVariance) * Dispersion(real, synthetic.Rows, context);
        return Round(
            tail.Share,
            Math.Sqrt(variance) / tail.Rare,
            [.. tail.Parts, new Part("by chance", 1 - (tail.All.Sum(static cells => cells.ChanceLoss) / tail.Rare)) { IsReference = true }]) with
        {
            Notes = [.. tail.Notes, "'by chance' is the share that as many new real records have"],
        };
    }

    /// <summary>
    /// How much more the loss scatters than if cells were lost one by one: a category that is gone takes its combinations with it. Seen in
    /// draws from the real records.
    /// </summary>
    private static double Dispersion(Frame real, int rows, MetricContext context)
    {
        var random = context.Random("rounds");
        if (real.Rows > MostRecords) (real, rows) = (real.Take(RowSample.Draw(real.Rows, MostRecords, random)), (int)Math.Ceiling((double)rows * MostRecords / real.Rows));
        rows = Math.Min(rows, MostRecords);

        var rare = RareRows.Of(real, Threshold);
        var kept = new double[Draws];
        var independent = 0.0;
        for (var draw = 0; draw < Draws; draw++)
        {
            var positions = new int[rows];
            for (var row = 0; row < rows; row++) positions[row] = (int)random.NextInt64(real.Rows);
            (int Kept, double Variance)[] drawn = [.. rare.Select(cells => cells.In(positions))];
            kept[draw] = drawn.Sum(static cells => (long)cells.Kept);
            independent = drawn.Sum(static cells => cells.Variance);
        }

        var mean = kept.Average();
        return independent > 0 ? Math.Max(1, kept.Sum(value => (value - mean) * (value - mean)) / (Draws - 1) / independent) : 1;
    }
}
