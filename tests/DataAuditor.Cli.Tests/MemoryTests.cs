using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using DataAuditor.Randomness;

namespace DataAuditor.Cli.Tests;

/// <summary>
/// Tables that are larger than the memory they may take. The variable DATA_AUDITOR_TEST_GIGABYTES makes the largest one as large as it says, such as 2 or 20;
/// it stands in the folder of temporary files, and 20 GB of it take ten minutes.
/// </summary>
[Trait("Category", "Slow")]
public sealed class MemoryTests : IDisposable
{
    private const string Header = "id,age,score,rate,far,steps,weight,city,grade,status,plan,team,day,sold,open\n";

    /// <summary>Runs a program and says what memory it had at the most, as the system counts it: KiB.</summary>
    private const string Measure = "import resource, subprocess, sys; code = subprocess.call(sys.argv[1:]); print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, file=sys.stderr); sys.exit(code)";

    private const long Megabyte = 1_000_000;

    private const long MostMemory = 256 * Megabyte;

    private static readonly string[] Cities = ["Oslo", "Rome", "Bern", "Köln", "São Paulo", "Kraków", "Lima"];

    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void Memory_does_not_grow_with_a_table_that_is_counted_while_it_is_read()
    {
        if (!OperatingSystem.IsLinux()) return;

        Write("real.csv", 20 * Megabyte);
        _tool.Write("x.audit.json", """
            { "modality": "tabular", "data": { "synthetic": "synthetic.csv", "real": "real.csv" }, "fields": { "id": "id" }, "gates": [
            { "metric": "tabular.fidelity.ks", "max": 1 }, { "metric": "tabular.fidelity.tvd", "max": 1 }, { "metric": "tabular.fidelity.pearson", "max": 1 },
            { "metric": "tabular.fidelity.contingency", "max": 1 }, { "metric": "tabular.validity.missing-gap", "max": 1 } ] }
            """);
        var (small, large) = (Peak(200 * Megabyte), Peak(Largest()));

        Assert.InRange(small, 1, MostMemory);
        Assert.InRange(large, 1, MostMemory);
        Assert.True(large < 1.1 * small, string.Create(CultureInfo.InvariantCulture, $"{small >> 20} MiB at 200 MB, and {large >> 20} MiB at {Largest() / Megabyte} MB"));
    }

    private static long Largest() => Environment.GetEnvironmentVariable("DATA_AUDITOR_TEST_GIGABYTES") is { } size
        ? (long)(double.Parse(size, CultureInfo.InvariantCulture) * 1000 * Megabyte)
        : 600 * Megabyte;

    /// <summary>The most memory, in bytes, that the tool had while it audited a table of this size.</summary>
    private long Peak(long bytes)
    {
        var rows = Write("synthetic.csv", bytes);
        using var process = _tool.StartProgram("python3", ["-c", Measure, "dotnet", Tool.ToolPath, "audit", "x.audit.json", "--memory-limit", "20MB", "--format", "json", "--no-progress"]);
        var outcome = Tool.Finish(process);

        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.Equal(rows, (long)JsonNode.Parse(outcome.Output)!["data"]!["synthetic"]!["records"]!);
        return long.Parse(outcome.Messages[^1], CultureInfo.InvariantCulture) << 10;
    }

    /// <summary>Rows of which no two are the same, as many as it takes; how many.</summary>
    private long Write(string name, long bytes)
    {
        var random = Xoshiro256.Keyed(7, name);
        using var file = new FileStream(_tool.Path(name), FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20);
        file.Write(Encoding.UTF8.GetBytes(Header));
        var rows = 0L;
        for (var row = new StringBuilder(256); file.Position < bytes; row.Clear())
        {
            Append(row, ++rows, random);
            foreach (var chunk in row.GetChunks()) file.Write(Encoding.UTF8.GetBytes(chunk.ToArray()));
        }

        return rows;
    }

    private static void Append(StringBuilder row, long id, Xoshiro256 random)
    {
        var draw = random.NextInt64(1L << 40);
        row.Append(CultureInfo.InvariantCulture, $"{id},{18 + (draw % 60)},{(draw >> 3) % 100_000}.{draw % 997:000},0.{(draw >> 5) % 1_000_000_007:0000000000},{100_000_000 + ((draw >> 7) % 5000)},");
        if (draw % 11 != 0) row.Append((draw >> 9) % 300);
        row.Append(CultureInfo.InvariantCulture, $",{(draw >> 11) % 1000}e-2,{Cities[(draw >> 4) % Cities.Length]},{(char)('A' + ((draw >> 6) % 6))},{((draw >> 13) % 3 == 0 ? "new" : "used")},plan {(draw >> 15) % 40},team {(draw >> 17) % 9}");
        row.Append(CultureInfo.InvariantCulture, $",2024-{1 + ((draw >> 19) % 12):00}-{1 + ((draw >> 23) % 28):00},{(draw >> 27) % 2000},{((draw >> 29) % 2 == 0 ? "true" : "false")}\n");
    }
}
