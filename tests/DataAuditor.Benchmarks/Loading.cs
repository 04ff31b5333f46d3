using BenchmarkDotNet.Attributes;

namespace DataAuditor.Benchmarks;

[Config(typeof(WholeRuns))]
public class Loading
{
    [GlobalSetup]
    public void Write() => MillionRows.Ensure();

    [Benchmark(Description = "Read two CSV files of 1,000,000 × 15")]
    public object TwoFiles() => LoadedMillion.Load();
}
