using DataAuditor.Distances;
using DataAuditor.Intervals;
using DataAuditor.Metrics.Tabular.Distances;
using DataAuditor.Metrics.Tabular.Samples;
using DataAuditor.Metrics.Tabular.Support;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Privacy;

/// <summary>Whether synthetic records lie nearer to the records that the generator saw than to others of the same kind.</summary>
public sealed record DcrShare() : TableMetric(Description)
{
    private const double Ideal = 0.5;

    private static readonly MetricInfo Description = new("tabular.privacy.dcr-share", "Share nearer to training than to holdout", Modality.Tabular, Dimension.Privacy)
    {
        Summary = "Share of synthetic records that lie nearer to the training records than to as many held-out ones, ties counting a half; above one half, training records leak.",
        Formula = @"\Pr\left[\min_{x \in D_{\text{train}}} d(s, x) < \min_{x \in D_{\text{test}}} d(s, x)\right] + \tfrac{1}{2}\Pr[\text{equal}]",
        Source = "Platzer and Reutterer 2021, Holdout-based empirical assessment of mixed-type synthetic data",
        Direction = Direction.Lower,
        Range = ValueRange.Unit,
        Needs = Needs.Real | Needs.Holdout,
        PartNoun = "column group",
        CustomScore = static value => InteriorIdeal.ScoreUpTo(value, Ideal),
    };

    [Option(ClosestRecords.DistanceOption)]
    public DistanceMeasure Distance { get; init; } = DistanceMeasure.Gower;

    [Option("Groups of columns of which the worst counts, to find records copied in part: all columns, and by turns columns that go together in the real table and random halves. With 0 or 1, all columns alone.", Min = 0, Max = 50)]
    public int Subsets { get; init; }

    public override Measurement Measure(TablePair tables, MetricContext context)
    {
        if (ClosestRecords.Obstacle(tables, Role.Real, Role.Holdout) is { } obstacle) return Measurement.NotMeasurable(obstacle);

        Frame synthetic = tables.Frame(Role.Synthetic)!, real = tables.Frame(Role.Real)!, holdout = tables.Frame(Role.Holdout)!;
        if (Emptiness.Of(synthetic, "synthetic") is { } lacking) return new Measurement.Score(1) { Notes = [$"{lacking}: the worst value"] };

        var size = Math.Min(real.Rows, holdout.Rows);
        string[] notes = real.Rows == holdout.Rows ? [] : [$"{size} records drawn of the {(real.Rows > size ? "real" : "holdout")} table, so that both have as many"];
        Frame training = Draw(real, size, context), control = Draw(holdout, size, context);
        var groups = new ColumnGroups(tables, context).First(Subsets).Select(group =>
        {
            Frame Of(Frame frame) => frame.Where(column => group.Columns.Contains(column.Name));
            var encoding = RowEncoding.Of(Distance, Of(real));
            Neighbors Nearest(Frame frame) => NearestNeighbors.Find(
                encoding.Encode(Of(synthetic)), encoding.Encode(Of(frame)), 1, context.Threads, cancellation: context.Cancellation);
            return GroupShare(group.Name, Nearest(training), Nearest(control));
        }).ToList();
        var worst = groups.MaxBy(static group => group.Value)!;
        return new Measurement.Score(worst.Value)
        {
            Uncertainty = Uncertainty.Largest([.. groups.Select(static group => group.Uncertainty!)]),
            Parts = groups,
            Notes = groups.Count == 1 ? notes : [.. notes, $"the worst of {groups.Count} groups of columns is {worst.Name}"],
        };
    }

    /// <param name="training">The nearest training record of every synthetic one; of the control records likewise.</param>
    internal static Part GroupShare(string name, Neighbors training, Neighbors control)
    {
        double nearer = 0, ties = 0;
        for (var row = 0; row < training.Queries; row++)
        {
            double toTraining = training.Distance(row), toControl = control.Distance(row);
            if (toTraining < toControl) nearer++;
            else if (toTraining.Equals(toControl)) ties++;
        }

        var count = nearer + (ties / 2);
        return new Part(name, count / training.Queries)
        {
            Uncertainty = BinomialInterval.Wilson(count, training.Queries),
            Details = [KeyValuePair.Create("nearer", nearer / training.Queries), KeyValuePair.Create("ties", ties / training.Queries)],
        };
    }

    private static Frame Draw(Frame frame, int size, MetricContext context) =>
        frame.Rows == size ? frame : frame.Take(RowSample.Draw(frame.Rows, size, context.Random("records")));
}
