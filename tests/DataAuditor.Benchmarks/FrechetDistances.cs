using BenchmarkDotNet.Attributes;
using DataAuditor.Distances;
using DataAuditor.Randomness;

namespace DataAuditor.Benchmarks;

/// <summary>Fréchet distances of vectors as long as ChemNet's and as Inception's.</summary>
[Config(typeof(WholeRuns))]
public class FrechetDistances
{
    private readonly double[][] _first = Vectors(10_000, 512, "first");
    private readonly double[][] _second = Vectors(10_000, 512, "second");
    private readonly double[][] _few = Vectors(300, 2_048, "few");
    private readonly double[][] _fewOthers = Vectors(256, 2_048, "few others");
    private readonly double[][] _long = Vectors(10_000, 2_048, "long");
    private readonly double[][] _longOthers = Vectors(10_000, 2_048, "long others");

    [Benchmark(Description = "Of 10,000 and 10,000 vectors of 512 numbers")]
    public double Many() => Distance(_first, _second);

    [Benchmark(Description = "Of 300 and 256 vectors of 2,048 numbers")]
    public double Few() => Distance(_few, _fewOthers);

    [Benchmark(Description = "Of 10,000 and 10,000 vectors of 2,048 numbers")]
    public double Long() => Distance(_long, _longOthers);

    [Benchmark(Description = "Kernel distance of 2,000 and 2,000 vectors of 2,048 numbers, all pairs")]
    public double Kernel() => KernelDistance.Of(_long[..2_000], _longOthers[..2_000], Environment.ProcessorCount).Value;

    private static double Distance(double[][] first, double[][] second) =>
        FrechetDistance.Of(GaussianFit.Of(first, Environment.ProcessorCount), GaussianFit.Of(second, Environment.ProcessorCount), Environment.ProcessorCount);

    private static double[][] Vectors(int count, int dimensions, string key)
    {
        var random = Xoshiro256.Keyed(42, key);
        return [.. Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, dimensions).Select(_ => random.NextGaussian()).ToArray())];
    }
}
