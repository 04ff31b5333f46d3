using System.Text.Json;
using BenchmarkDotNet.Attributes;
using DataAuditor.Randomness;
using DataAuditor.States;

namespace DataAuditor.Benchmarks;

/// <summary>The sum behind the mean cosine of all pairs: 100,000 embeddings of 384 numbers, on one thread.</summary>
[Config(typeof(WholeRuns))]
public class Directions
{
    private const int Records = 100_000;

    /// <summary>As many different ones as fit the memory of a small machine.</summary>
    private const int Vectors = 10_000;

    private readonly double[][] _vectors = new double[Vectors][];
    private readonly Sample[] _samples = new Sample[Records];

    [GlobalSetup]
    public void Draw()
    {
        var random = Xoshiro256.Keyed(42, "directions");
        for (var at = 0; at < Vectors; at++)
        {
            _vectors[at] = new double[384];
            foreach (ref var number in _vectors[at].AsSpan()) number = random.NextGaussian();
        }

        var fields = JsonElement.Parse("{}");
        for (var at = 0; at < Records; at++) _samples[at] = new Sample(Role.Synthetic, at, fields, SampleOrigin.None);
    }

    [Benchmark(Description = "Self cosine similarity of 100,000 × 384, embeddings at hand")]
    public double MeanCosine()
    {
        var sums = new DirectionSums();
        for (var at = 0; at < Records; at++) sums.TryAdd(_samples[at], _vectors[at % Vectors]);
        var squared = sums.Total().Sum(number => number * number);
        return (squared - Records) / ((double)Records * (Records - 1));
    }
}
