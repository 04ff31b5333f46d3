using System.Globalization;
using BenchmarkDotNet.Running;
using DataAuditor.Benchmarks;

// dotnet run --project tests/DataAuditor.Benchmarks -c Release -- --filter '*'
// dotnet run --project tests/DataAuditor.Benchmarks -c Release -- data     (only writes the files, for build/benchmark.sh)
// dotnet run --project tests/DataAuditor.Benchmarks -c Release -- cold-schema     (one process, one measurement, for build/benchmark.sh)
if (args is ["data"])
{
    MillionRows.Ensure();
    OrderDocuments.Ensure();
    return 0;
}

if (args is ["cold-schema"])
{
    Console.WriteLine(ColdSchema.Measure().ToString("0.0", CultureInfo.InvariantCulture));
    return 0;
}

BenchmarkSwitcher.FromAssembly(typeof(MillionRows).Assembly).Run(args);
return 0;
