using BenchmarkDotNet.Attributes;
using DataAuditor.Engine;
using DataAuditor.Metrics.Tabular.Models;
using DataAuditor.Metrics.Tabular.Utility;
using DataAuditor.Randomness;
using DataAuditor.Tables;

namespace DataAuditor.Benchmarks;

/// <summary>Train on synthetic, test on real: 100,000 × 15 of each, 9 numbers and 6 categories, one of them the label; two models are trained.</summary>
[Config(typeof(WholeRuns))]
public class Training
{
    private const int Rows = 100_000;

    private static readonly int[] Levels = [3, 5, 10, 40, 200];

    private readonly Table _real = Draw("real");
    private readonly Table _synthetic = Draw("synthetic");
    private readonly Table _holdout = Draw("holdout");

    [Benchmark(Description = "TSTR AUC, 100,000 × 15, with its bootstrap interval")]
    [Arguments(ClassificationModel.Logistic)]
    [Arguments(ClassificationModel.Boosted)]
    public object Auc(ClassificationModel model)
    {
        var fields = new FieldRoles(new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["label"] = ["label"] });
        var tables = new ColumnTablePair(_synthetic, _real, _holdout, new Dictionary<string, Table>(StringComparer.Ordinal), fields, Environment.ProcessorCount);
        var measured = new TstrAuc { Model = model }.Measure(tables, new MetricContext(42, "tabular.utility.tstr-auc") { Fields = fields, Threads = Environment.ProcessorCount });
        return measured is Measurement.Score score ? score : throw new InvalidOperationException($"There is no score: {measured}");
    }

    private static Table Draw(string key)
    {
        var random = Xoshiro256.Keyed(42, key);
        var numbers = Enumerable.Range(0, 9).Select(_ => Enumerable.Range(0, Rows).Select(_ => random.NextGaussian()).ToArray()).ToArray();
        var codes = Levels.Select(levels => Enumerable.Range(0, Rows).Select(_ => (int)random.NextInt64(levels)).ToArray()).ToArray();
        int[] label = [.. Enumerable.Range(0, Rows).Select(row => (2 * numbers[0][row]) + (numbers[1][row] * numbers[2][row]) + codes[2][row] - 4.5 + (2 * random.NextGaussian()) > 0 ? 1 : 0)];
        return new Table(
        [
            .. numbers.Select((values, at) => new NumberColumn($"number_{at}", ColumnKind.Number, values)),
            .. codes.Select((column, at) => new CategoryColumn($"category_{Levels[at]}", column, [.. Enumerable.Range(0, Levels[at]).Select(level => $"level {level}")])),
            new CategoryColumn("label", label, ["no", "yes"]),
        ]);
    }
}
