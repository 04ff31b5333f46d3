using System.Diagnostics;

namespace DataAuditor.Conventions.Tests;

/// <summary>The last line of a CI run must not be green by omission.</summary>
public sealed class TestTotalsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("totals-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Add_up_the_projects()
    {
        Result("A", total: 10, executed: 8, passed: 8);
        Result("B", total: 3, executed: 3, passed: 3);
        Assert.Equal((0, "11 passed, 0 failed, 2 skipped"), Totals("A", "B"));
    }

    [Fact]
    public void Fail_with_a_failed_test()
    {
        Result("A", total: 10, executed: 9, passed: 7, outcome: "Failed");
        Assert.Equal((1, "7 passed, 2 failed, 1 skipped"), Totals("A"));
    }

    [Fact]
    public void Fail_without_a_result()
    {
        Result("A", total: 1, executed: 1, passed: 1);
        Assert.Equal((1, "1 passed, 0 failed, 0 skipped"), Totals("A", "B"));
    }

    [Fact]
    public void Fail_when_the_run_was_cut_off()
    {
        Result("A", total: 1, executed: 1, passed: 1, outcome: "Aborted");
        Assert.Equal((1, "1 passed, 0 failed, 0 skipped"), Totals("A"));
    }

    [Fact]
    public void Fail_when_a_project_has_no_test()
    {
        Result("A", total: 1, executed: 1, passed: 1);
        Result("B", total: 0, executed: 0, passed: 0);
        Assert.Equal((1, "1 passed, 0 failed, 0 skipped"), Totals("A", "B"));
    }

    [Fact]
    public void Fail_when_all_tests_were_skipped()
    {
        Result("A", total: 4, executed: 0, passed: 0);
        Assert.Equal((1, "0 passed, 0 failed, 4 skipped"), Totals("A"));
    }

    private void Result(string project, int total, int executed, int passed, string outcome = "Completed") => File.WriteAllText(
        Path.Combine(_folder.FullName, project + ".trx"),
        $"""
        <TestRun><ResultSummary outcome="{outcome}">
          <Counters total="{total}" executed="{executed}" passed="{passed}" failed="{executed - passed}" error="0" notExecuted="0" />
        </ResultSummary></TestRun>
        """);

    private (int ExitCode, string LastLine) Totals(params string[] projects)
    {
        var start = new ProcessStartInfo("bash") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Repository.PathOf("build/test-totals.sh"));
        start.ArgumentList.Add(_folder.FullName);
        foreach (var project in projects) start.ArgumentList.Add($"tests/{project}/{project}.csproj");

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        _ = errors.GetAwaiter().GetResult();
        return (process.ExitCode, output.TrimEnd().Split('\n')[^1]);
    }
}
