using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;

namespace DataAuditor.Benchmarks;

[InProcess]
[SimpleJob(RunStrategy.Monitoring, warmupCount: 1, iterationCount: 7)]
[MedianColumn, MemoryDiagnoser]
public class Loading
{
    [GlobalSetup]
    public void Write() => MillionRows.Ensure();

    [Benchmark(Description = "Read two CSV files of 1,000,000 × 15")]
    public object TwoFiles() => LoadedMillion.Load();
}
