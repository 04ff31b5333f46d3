using BenchmarkDotNet.Attributes;
using DataAuditor.Data;
using DataAuditor.Data.Samples;
using DataAuditor.Engine;
using DataAuditor.Metrics.Log.Privacy;
using DataAuditor.Metrics.SensitiveSpans;
using DataAuditor.Models;

namespace DataAuditor.Benchmarks;

/// <summary>What is sensitive in logs: the detectors alone on one thread, and the metric over a file on all cores.</summary>
[Config(typeof(WholeRuns))]
public class SpanScanning
{
    private const int Hostile = 10_000_000;

    private readonly List<FoundSpan> _found = [];
    private string[] _lines = [];
    private string _hostile = "";

    [GlobalSetup]
    public void Write()
    {
        ExposedLog.Ensure();
        _lines = [.. ExposedLog.Texts(100_000)];
        _hostile = string.Concat(Enumerable.Repeat("a.b@1:2-", Hostile / 8));
        Console.WriteLine($"// {_lines.Sum(static line => (long)line.Length)} characters in {_lines.Length} lines; file of {new FileInfo(ExposedLog.Path).Length} bytes");
    }

    [Benchmark(Description = "All detectors over 100,000 lines, one thread")]
    public int Scan()
    {
        var spans = 0;
        foreach (var line in _lines)
        {
            _found.Clear();
            SpanFinder.Find(line, uint.MaxValue, _found);
            spans += _found.Count;
        }

        return spans;
    }

    [Benchmark(Description = "All detectors over one hostile line of 10 MB, one thread")]
    public int ScanHostile()
    {
        _found.Clear();
        SpanFinder.Find(_hostile, uint.MaxValue, _found);
        return _found.Count;
    }

    [Benchmark(Description = "Exposure of 700,000 lines from their file, all cores")]
    public object Exposure()
    {
        var metric = new Exposure { Types = Enum.GetValues<SensitiveType>() };
        var engine = new RecordEngine([metric], NoModels.Instance, Environment.ProcessorCount);
        var lines = new SampleSet(Role.Synthetic, new TableSource(ExposedLog.Path), new SampleReadOptions());
        var measured = engine.Measure(lines.Read(CancellationToken.None), one => new MetricContext(42, one.Info.Id), CancellationToken.None);
        return measured is [{ Measurement: Measurement.Score { Value: > 0 } score }] ? score : throw new InvalidOperationException("There is no score.");
    }
}
