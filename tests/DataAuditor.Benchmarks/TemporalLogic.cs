using BenchmarkDotNet.Attributes;
using DataAuditor.Metrics.Agent.Logic;
using DataAuditor.Metrics.Tests.Agent.Logic;
using DataAuditor.Randomness;

namespace DataAuditor.Benchmarks;

/// <summary>The robustness of formulas over one trace of 1,000,000 steps, on one thread.</summary>
[Config(typeof(WholeRuns))]
public class TemporalLogic
{
    private const int Steps = 1_000_000;

    private readonly ToyTrace _trace = new ToyTrace(Steps).With("a", Numbers("a")).With("b", Numbers("b"));

    private readonly TraceMonitor _response = new(new Specification("always (a >= 1 -> eventually[0,50] b <= 0.5)"));

    private readonly TraceMonitor _until = new(new Specification("(a >= -3) until[0,50] (b <= 0.5)"));

    [Benchmark(Description = "always (p -> eventually[0,50] q)")]
    public double Response() => _response.Of(_trace)!.Value.Robustness;

    [Benchmark(Description = "p until[0,50] q")]
    public double Until() => _until.Of(_trace)!.Value.Robustness;

    private static double[] Numbers(string key)
    {
        var random = Xoshiro256.Keyed(42, key);
        var values = new double[Steps];
        foreach (ref var value in values.AsSpan()) value = random.NextGaussian();
        return values;
    }
}
