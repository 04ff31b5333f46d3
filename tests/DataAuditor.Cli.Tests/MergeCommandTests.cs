using System.Text.Json.Nodes;
using DataAuditor.Samples;

namespace DataAuditor.Cli.Tests;

/// <summary>An audit on several machines, each of which is a run of the tool.</summary>
public sealed class MergeCommandTests : IDisposable
{
    private readonly Tool _tool = new();

    public MergeCommandTests()
    {
        _tool.Write("audits/x.jsonl", string.Concat(Enumerable.Range(0, 500).Select(static at => $"{{\"text\":\"word {at % 40} of {at % 7}\"}}\n")));
        WriteManifest("""{ "metric": "text.diversity.ttr", "min": 0.01 }""");
    }

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void Shards_are_written_and_judged_as_one()
    {
        for (var number = 1; number <= 3; number++)
        {
            var shard = _tool.Run("audit", "audits/x.audit.json", "--shard", $"{number}/3", "--out", "states");
            Assert.Equal((0, ""), (shard.ExitCode, shard.Output));
            Assert.Contains($"x: shard {number} of 3", shard.Error, StringComparison.Ordinal);
            Assert.True(File.Exists(_tool.Path($"states/state-{number}-of-3.dastate")));
        }

        var merged = Merge("--format", "json");
        var whole = _tool.Run("audit", "audits/x.audit.json", "--format", "json");

        Assert.Equal((0, 0), (merged.ExitCode, whole.ExitCode));
        Assert.Equal(Measured(whole), Measured(merged));
        Assert.Equal(JsonNode.Parse(whole.Output)!["data"]!.ToJsonString(), JsonNode.Parse(merged.Output)!["data"]!.ToJsonString());
    }

    [Fact]
    public void A_gate_that_fails_over_the_whole_fails_at_its_line()
    {
        WriteManifest("""{ "metric": "text.diversity.ttr", "min": 0.99, "decision": "point" }""");
        Shards(2);
        var merged = Merge("--ci", "github");

        Assert.Equal(1, merged.ExitCode);
        Assert.Contains("::error file=audits/x.audit.json,line=1,", merged.Output + merged.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_shard_is_no_verdict_and_leaves_no_report()
    {
        Shards(3);
        File.Delete(_tool.Path("states/state-2-of-3.dastate"));
        var merged = Merge("--out", "report");

        Assert.Equal(2, merged.ExitCode);
        Assert.Contains("shard 2 of 3 is missing", merged.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_tool.Path("report")));
    }

    [Fact]
    public void The_manifest_is_found_where_the_shards_found_it_or_where_it_is_named()
    {
        Shards(1);
        Directory.Move(_tool.Path("audits"), _tool.Path("elsewhere"));
        var lost = Merge();
        Assert.Equal(2, lost.ExitCode);
        Assert.Contains("its manifest 'audits/x.audit.json' is not below this folder", lost.Error, StringComparison.Ordinal);

        Assert.Equal(0, Merge("--manifest", "elsewhere/x.audit.json").ExitCode);
    }

    [Theory]
    [InlineData("0/3")]
    [InlineData("4/3")]
    [InlineData("1/0")]
    [InlineData("a/b")]
    [InlineData("1")]
    [InlineData("-1/3")]
    [InlineData("1/2000000")]
    public void A_shard_that_is_none_is_an_error_of_usage(string shard)
    {
        var outcome = _tool.Run("audit", "audits/x.audit.json", $"--shard={shard}");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("--shard must be i/n, such as 3/16", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--baseline-mode", "accept")]
    [InlineData("--baseline-mode", "compare")]
    [InlineData("--baseline", "report.json")]
    [InlineData("--report", "sarif")]
    [InlineData("--format", "json")]
    public void What_would_be_passed_over_for_a_shard_is_an_error_of_usage(string option, string value)
    {
        var outcome = _tool.Run("audit", "audits/x.audit.json", "--shard", "1/2", option, value, "--out", "states");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains($"{option} has no meaning here: a shard is not judged", outcome.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_tool.Path("states")));
    }

    [Fact]
    public void A_seed_for_states_that_have_one_is_an_error_of_usage()
    {
        Shards(1);
        var merged = Merge("--seed", "42");

        Assert.Equal(2, merged.ExitCode);
        Assert.Contains("--seed has no meaning here", merged.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("--seed", _tool.Run("merge", "--help").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_that_cannot_be_read_ends_its_shard_alone()
    {
        _tool.Write("audits/x.jsonl", string.Concat(Enumerable.Repeat("{\"text\":\"a b c d e\"}\n", 300)) + "{\"text\":\n");

        Assert.Equal(0, _tool.Run("audit", "audits/x.audit.json", "--shard", "1/2", "--out", "states").ExitCode);
        var last = _tool.Run("audit", "audits/x.audit.json", "--shard", "2/2", "--out", "states");
        Assert.Equal(2, last.ExitCode);
        Assert.Contains("x.jsonl(301,", last.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_tool.Path("states/state-2-of-2.dastate")));
    }

    [Fact]
    public void The_scripts_for_Slurm_audit_in_an_array_and_judge_after_it()
    {
        if (OperatingSystem.IsWindows()) return;

        var templates = Path.Combine(Repository.Root, "templates", "data-audit-shards", "slurm");
        foreach (var script in Directory.GetFiles(templates)) _tool.Write($"slurm/{Path.GetFileName(script)}", File.ReadAllText(script).Replace("audits/orders.audit.json", "audits/x.audit.json", StringComparison.Ordinal));

        // A queue that runs each task at once.
        _tool.Write("bin/sbatch", """
            #!/usr/bin/env bash
            set -euo pipefail
            last="${@: -1}"
            for argument; do case $argument in --array=1-*) count=${argument#--array=1-};; esac; done
            if [ -n "${count:-}" ]; then
                for task in $(seq "$count"); do SLURM_ARRAY_TASK_ID=$task SLURM_ARRAY_TASK_COUNT=$count bash "$last" >&2; done
                echo "17;cluster"
            else
                [[ "$*" == *--dependency=afterok:17\ * ]] && bash "$last"
            fi
            """);
        _tool.Write("bin/data-auditor", $"#!/usr/bin/env bash\nexec dotnet '{Tool.ToolPath}' \"$@\"\n");
        File.SetUnixFileMode(_tool.Path("bin/sbatch"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        File.SetUnixFileMode(_tool.Path("bin/data-auditor"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        using var process = _tool.StartProgram("bash", ["slurm/submit.sh", "3"], [("PATH", $"{_tool.Path("bin")}:{Environment.GetEnvironmentVariable("PATH")}")]);
        var outcome = Tool.Finish(process);

        Assert.True(outcome.ExitCode == 0, outcome.Output + outcome.Error);
        Assert.Contains("x: shard 3 of 3", outcome.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(_tool.Path("artifacts/data-audit/x/report.json")));
    }

    private void WriteManifest(string gate) => _tool.Write("audits/x.audit.json", $$"""{ "name": "x", "modality": "text", "data": { "synthetic": "x.jsonl" }, "gates": [ {{gate}} ] }""");

    private void Shards(int count)
    {
        for (var number = 1; number <= count; number++) Assert.Equal(0, _tool.Run("audit", "audits/x.audit.json", "--shard", $"{number}/{count}", "--out", "states").ExitCode);
    }

    private Tool.Outcome Merge(params string[] options) => _tool.Run(["merge", .. Directory.GetFiles(_tool.Path("states")).Select(Path.GetFullPath), .. options]);

    private static string Measured(Tool.Outcome outcome)
    {
        var measurements = JsonNode.Parse(outcome.Output)!["measurements"]!.AsArray();
        foreach (var measurement in measurements) measurement!.AsObject().Remove("elapsedMs");
        return measurements.ToJsonString();
    }
}
