using DataAuditor.Randomness;
using DataAuditor.Tables;
using static DataAuditor.Metrics.Tests.Tabular.Tables;

namespace DataAuditor.Metrics.Tests.Tabular;

/// <summary>Tables with a label that their other columns tell something of, and groups of people.</summary>
internal static class Labelled
{
    public static FieldRoles Fields { get; } = Roles(("label", "y"), ("protected", "g"));

    public static MetricContext Context(FieldRoles? fields = null, int threads = 1) => new(42, "test") { Fields = fields ?? Fields, Threads = threads };

    /// <summary>A label that grows likelier with x, and more so in group b; y as a category, or as a number with <paramref name="asNumber"/>.</summary>
    public static Table Draw(ulong seed, int rows, bool asNumber = false, Func<int, string?>? label = null)
    {
        var random = Xoshiro256.Keyed(seed, "labelled");
        var x = Enumerable.Range(0, rows).Select(_ => random.NextGaussian()).ToArray();
        var groups = Enumerable.Range(0, rows).Select(_ => random.NextInt64(3) == 0 ? "b" : "a").ToArray();
        var score = Enumerable.Range(0, rows).Select(row => (2 * x[row]) + (groups[row] == "b" ? 1 : -1) + random.NextGaussian()).ToArray();
        return Of(
            Numbers("x", [.. x.Select((value, row) => row % 17 == 0 ? (double?)null : value)]),
            Categories("g", groups),
            asNumber ? Numbers("y", [.. score.Select(value => (double?)value)]) : Categories("y", [.. score.Select((value, row) => label is null ? value > 0 ? "yes" : "no" : label(row))]));
    }

    public static TablePair Pair(Table synthetic, Table real, Table? holdout, int threads = 1) => Tables.Pair(synthetic, real, threads, holdout: holdout);

    public static Measurement.Score ScoreOf(TableMetric metric, Table synthetic, Table real, Table? holdout = null, FieldRoles? fields = null, int threads = 1) =>
        Assert.IsType<Measurement.Score>(metric.Measure(Pair(synthetic, real, holdout, threads), Context(fields, threads)));

    public static string Reason(TableMetric metric, Table synthetic, Table real, Table? holdout = null, FieldRoles? fields = null) =>
        Assert.IsType<Measurement.NotApplicable>(metric.Measure(Pair(synthetic, real, holdout), Context(fields))).Reason;

    public static double Part(this Measurement.Score score, string name) => score.Parts.Single(part => part.Name == name).Value;

    /// <summary>What the peers measure on Adult for models trained on a variant and tested on the holdout.</summary>
    public static Measurement.Score OnAdult(TableMetric metric, string variant, FieldRoles fields) =>
        Assert.IsType<Measurement.Score>(metric.Measure(Tables.Pair(Adult.Synthetic(variant), Adult.Real, threads: 2, holdout: Adult.Holdout), Context(fields, threads: 2)));
}
