using BenchmarkDotNet.Attributes;
using DataAuditor.Numerics;
using DataAuditor.Randomness;

namespace DataAuditor.Benchmarks;

/// <summary>The inner loops alone, on one thread: 1,000,000 values a side.</summary>
[Config(typeof(WholeRuns))]
public class Kernels
{
    private readonly double[] _real = Numbers("real");
    private readonly double[] _synthetic = Numbers("synthetic");
    private readonly double[] _realOrdered = Numbers("real");
    private readonly double[] _syntheticOrdered = Numbers("synthetic");
    private readonly double[] _work = new double[MillionRows.Rows];

    [GlobalSetup]
    public void Order()
    {
        RadixSort.Sort(_realOrdered);
        RadixSort.Sort(_syntheticOrdered);
    }

    [Benchmark(Baseline = true, Description = "Array.Sort of 1,000,000 doubles")]
    public void ComparisonSort()
    {
        _real.CopyTo(_work, 0);
        Array.Sort(_work);
    }

    [Benchmark(Description = "Radix sort of the same")]
    public void Radix()
    {
        _real.CopyTo(_work, 0);
        RadixSort.Sort(_work);
    }

    [Benchmark(Description = "KS distance of two ordered columns")]
    public double OrderedDistance() => KolmogorovSmirnov.Distance(_realOrdered, _syntheticOrdered);

    [Benchmark(Description = "KS of two unordered columns")]
    public double Distance()
    {
        _real.CopyTo(_work, 0);
        RadixSort.Sort(_work);
        var synthetic = _synthetic.AsSpan().ToArray();
        RadixSort.Sort(synthetic);
        return KolmogorovSmirnov.Distance(_work, synthetic);
    }

    private static double[] Numbers(string key)
    {
        var random = Xoshiro256.Keyed(42, key);
        var values = new double[MillionRows.Rows];
        foreach (ref var value in values.AsSpan()) value = random.NextGaussian();
        return values;
    }
}
