using System.Text.Json;
using BenchmarkDotNet.Attributes;
using DataAuditor.Randomness;
using DataAuditor.States;

namespace DataAuditor.Benchmarks;

/// <summary>The inception score of 50,000 images and 1,000 classes, folded in as many parts as there are threads.</summary>
[Config(typeof(WholeRuns))]
public class InceptionScores
{
    private const int Records = 50_000;

    private const int Classes = 1_000;

    /// <summary>As many different ones as fit the memory of a small machine.</summary>
    private const int Rows = 5_000;

    private readonly double[][] _rows = new double[Rows][];
    private readonly Sample[] _samples = new Sample[Records];

    [GlobalSetup]
    public void Draw()
    {
        var random = Xoshiro256.Keyed(42, "classes");
        for (var row = 0; row < Rows; row++)
        {
            double[] weights = [.. Enumerable.Range(0, Classes).Select(_ => Math.Exp(2 * random.NextGaussian()))];
            var sum = weights.Sum();
            _rows[row] = [.. weights.Select(weight => weight / sum)];
        }

        var fields = JsonElement.Parse("{}");
        for (var at = 0; at < Records; at++) _samples[at] = new Sample(Role.Synthetic, at, fields, SampleOrigin.None);
    }

    [Benchmark(Description = "Inception score of 50,000 × 1,000, probabilities at hand")]
    public double Score()
    {
        ClassDistributions[] parts = [.. Enumerable.Range(0, Environment.ProcessorCount).Select(static _ => new ClassDistributions())];
        Parallel.For(0, parts.Length, part =>
        {
            for (var at = part; at < Records; at += parts.Length) parts[part].Add(_samples[at], _rows[at % Rows]);
        });
        foreach (var part in parts[1..]) parts[0].Merge(part);
        return parts[0].InceptionScore;
    }
}
