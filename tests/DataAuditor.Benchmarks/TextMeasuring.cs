using System.Collections.Concurrent;
using BenchmarkDotNet.Attributes;
using DataAuditor.Data;
using DataAuditor.Data.Samples;
using DataAuditor.Engine;
using DataAuditor.Metrics.Text.Diversity;
using DataAuditor.Metrics.Text.Similarity;
using DataAuditor.Metrics.Text.Tokens;
using DataAuditor.Models;
using DataAuditor.Randomness;

namespace DataAuditor.Benchmarks;

/// <summary>Lexical diversity of 1,000,000 texts from their file, and edit distances.</summary>
[Config(typeof(WholeRuns))]
public class TextMeasuring
{
    private const int Pairs = 1_000;
    private const int Characters = 1_000;

    private readonly (string First, string Second)[] _pairs = new (string, string)[Pairs];

    [GlobalSetup]
    public void Write()
    {
        MillionTexts.Ensure();
        var random = Xoshiro256.Keyed(42, "pairs");
        foreach (ref var pair in _pairs.AsSpan()) pair = (Letters(random), Letters(random));
    }

    [Benchmark(Description = "Distinct-1, 2, 3 and Ent-1, 2, 3 of 1,000,000 texts, one pass over the file")]
    [Arguments(Tokenization.Whitespace)]
    [Arguments(Tokenization.Unicode)]
    public object Diversity(Tokenization tokenizer) => Measure(
        [.. Enumerable.Range(1, 3).SelectMany(n => (RecordMetric[])[new DistinctN { N = n, Tokenizer = tokenizer }, new EntN { N = n, Tokenizer = tokenizer }])]);

    [Benchmark(Description = "Distinct-3 alone")]
    public object Trigrams() => Measure([new DistinctN { N = 3, Tokenizer = Tokenization.Whitespace }]);

    [Benchmark(Description = "1,000 edit distances of 1,000 characters")]
    [Arguments(1)]
    [Arguments(2)]
    public long Distances(int threads)
    {
        var sum = 0L;
        Parallel.ForEach(
            Partitioner.Create(0, Pairs, Pairs / threads),
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            range =>
            {
                var (levenshtein, own) = (new Levenshtein(), 0L);
                for (var pair = range.Item1; pair < range.Item2; pair++) own += levenshtein.Distance(_pairs[pair].First, _pairs[pair].Second);
                Interlocked.Add(ref sum, own);
            });
        return sum;
    }

    private static IReadOnlyList<MeasuredMetric> Measure(RecordMetric[] metrics)
    {
        var engine = new RecordEngine(metrics, NoModels.Instance, Environment.ProcessorCount);
        var texts = new SampleSet(Role.Synthetic, new TableSource(MillionTexts.Path), new SampleReadOptions());
        var measured = engine.Measure(texts.Read(CancellationToken.None), metric => new MetricContext(42, metric.Info.Id), CancellationToken.None);
        var wrong = measured.FirstOrDefault(one => one.Measurement is not Measurement.Score);
        return wrong is null ? measured : throw new InvalidOperationException($"{wrong.Metric.Info.Id} has no score: {wrong.Measurement}");
    }

    private static string Letters(Xoshiro256 random) => string.Concat(Enumerable.Range(0, Characters).Select(_ => (char)('a' + random.NextInt64(26))));
}
