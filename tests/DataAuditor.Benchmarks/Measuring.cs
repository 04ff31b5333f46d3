using System.Text.Json.Nodes;
using BenchmarkDotNet.Attributes;
using DataAuditor.Engine;
using DataAuditor.Metrics;

namespace DataAuditor.Benchmarks;

/// <summary>The metrics of columns and pairs over 1,000,000 × 15 in memory: every column and all 105 pairs, no statistic known beforehand. Those that train models or compare rows have benchmarks of their own.</summary>
[Config(typeof(WholeRuns))]
public class Measuring
{
    private const string Ruled = "tabular.validity.violation-rate";

    private readonly TableMetric[] _metrics = [.. Ids.Select(id => MetricCatalog.Find(id)!).Select(entry => (TableMetric)(entry.Info.Id == Ruled ? entry.With(Rules()) : entry.Default))];
    private LoadedMillion? _tables;

    public static IEnumerable<string> Ids { get; } =
    [
        Ruled, "tabular.validity.chi-square", "tabular.validity.missing-gap",
        "tabular.fidelity.ks", "tabular.fidelity.tvd", "tabular.fidelity.pearson", "tabular.fidelity.contingency",
    ];

    [GlobalSetup]
    public void Load() => _tables = LoadedMillion.Load();

    [Benchmark(Description = "All seven metrics")]
    public object All() => Run(_metrics);

    [Benchmark(Description = "One metric")]
    [ArgumentsSource(nameof(Ids))]
    public object One(string id) => Run([.. _metrics.Where(metric => metric.Info.Id == id)]);

    private IReadOnlyList<MeasuredMetric> Run(TableMetric[] metrics)
    {
        var measured = MetricEngine.Measure(
            metrics, _tables!.Pair(), metric => new MetricContext(42, metric.Info.Id), Environment.ProcessorCount, progress: null, CancellationToken.None);
        var wrong = measured.FirstOrDefault(one => one.Measurement is not Measurement.Score);
        return wrong is null ? measured : throw new InvalidOperationException($"{wrong.Metric.Info.Id} has no score: {wrong.Measurement}");
    }

    private static JsonObject Rules() => new()
    {
        ["rules"] = new JsonArray(
            new JsonObject { ["rule"] = "notNull", ["column"] = "number_0" },
            new JsonObject { ["rule"] = "range", ["column"] = "number_2", ["min"] = -9, ["max"] = 9 },
            new JsonObject { ["rule"] = "allowed", ["column"] = "category_200", ["fromReal"] = true },
            new JsonObject { ["rule"] = "compare", ["left"] = "number_3", ["operator"] = "<=", ["right"] = "number_4" }),
    };
}
