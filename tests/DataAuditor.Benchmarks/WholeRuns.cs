using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace DataAuditor.Benchmarks;

/// <summary>One call an iteration, in this process: each takes long, and a project generated elsewhere would not find this tree's build settings.</summary>
internal sealed class WholeRuns : ManualConfig
{
    public WholeRuns()
    {
        AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithStrategy(RunStrategy.Monitoring).WithWarmupCount(2).WithIterationCount(7));
        AddColumn(StatisticColumn.Median);
    }
}
