using System.Text.Json;
using BenchmarkDotNet.Attributes;
using DataAuditor.Engine;
using DataAuditor.Metrics.Tests.Text.Duplicates;
using DataAuditor.Metrics.Text.Diversity;
using DataAuditor.Models;

namespace DataAuditor.Benchmarks;

/// <summary>Near-duplicates among 100,000 texts of about 560 characters, of which every tenth is an earlier one with one word replaced; from JSON lines in memory.</summary>
[Config(typeof(WholeRuns))]
public class NearDuplicates
{
    private const int Texts = 100_000;
    private const int TextsPerBlock = 512;
    private const double LeastRecall = 0.99;

    private byte[][] _lines = [];

    [GlobalSetup]
    public void Write() => _lines = [.. PlantedEdits.Of(Texts).Select(text => JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string>(StringComparer.Ordinal) { ["text"] = text }))];

    [Benchmark(Description = "Near-duplicate rate, 100,000 texts")]
    public double Rate()
    {
        var engine = new RecordEngine([new NearDuplicateRate()], NoModels.Instance, Environment.ProcessorCount);
        var measured = engine.Measure(Blocks(), metric => new MetricContext(42, metric.Info.Id) { Threads = Environment.ProcessorCount }, CancellationToken.None).Single().Measurement;
        return measured is Measurement.Score { Value: >= LeastRecall / 10 and <= 0.1 } score ? score.Value : throw new InvalidOperationException($"Planted edits were missed, or others found: {measured}");
    }

    private IEnumerable<SampleBlock> Blocks() => Enumerable.Range(0, Texts / TextsPerBlock + 1).Select(block => new Block(block * TextsPerBlock, _lines.AsMemory(block * TextsPerBlock, Math.Min(TextsPerBlock, Texts - (block * TextsPerBlock)))));

    private sealed class Block(long first, ReadOnlyMemory<byte[]> lines) : SampleBlock
    {
        public override Role Role => Role.Synthetic;

        public override int Count => lines.Length;

        public override IReadOnlyList<Sample> Parse()
        {
            var samples = new Sample[lines.Length];
            for (var at = 0; at < samples.Length; at++) samples[at] = new Sample(Role.Synthetic, first + at, JsonElement.Parse(lines.Span[at]), SampleOrigin.None);
            return samples;
        }
    }
}
