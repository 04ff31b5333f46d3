using BenchmarkDotNet.Attributes;
using DataAuditor.Data;
using DataAuditor.Data.Samples;
using DataAuditor.Engine;
using DataAuditor.Metrics.Log.Validity;
using DataAuditor.Models;

namespace DataAuditor.Benchmarks;

/// <summary>Templates of 1,000,000 log lines from their CSV file, read and measured whole.</summary>
[Config(typeof(WholeRuns))]
public class LogParsing
{
    [GlobalSetup]
    public void Write() => MillionLines.Ensure();

    [Benchmark(Description = "All six metrics of given templates, 1,000 of them")]
    public object Given() => Measure("template");

    [Benchmark(Description = "The same of templates that the built-in Drain finds in the lines")]
    public object Found() => Measure("none");

    private static IReadOnlyList<MeasuredMetric> Measure(string predicted)
    {
        RecordMetric[] metrics = [new ParsingAccuracy(), new GroupingAccuracy(), new GroupingF1(), new TemplatePrecision(), new TemplateRecall(), new TemplateF1()];
        var engine = new RecordEngine(metrics, NoModels.Instance, Environment.ProcessorCount);
        var fields = new FieldRoles(new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["template"] = [predicted] });
        var lines = new SampleSet(Role.Synthetic, new TableSource(MillionLines.Path), new SampleReadOptions { Fields = fields });
        var measured = engine.Measure(lines.Read(CancellationToken.None), metric => new MetricContext(42, metric.Info.Id), CancellationToken.None);
        var wrong = measured.FirstOrDefault(one => one.Measurement is not Measurement.Score);
        return wrong is null ? measured : throw new InvalidOperationException($"{wrong.Metric.Info.Id} has no score: {wrong.Measurement}");
    }
}
