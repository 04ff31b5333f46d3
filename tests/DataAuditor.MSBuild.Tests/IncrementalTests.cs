using DataAuditor.MSBuild.Tests.Consumers;

namespace DataAuditor.MSBuild.Tests;

[Collection(BuildTests.Name)]
public sealed class IncrementalTests(PackageFeed feed)
{
    private const string UpToDate = "Audit 'colours' is up to date";
    private const string Ran = "Audit 'colours' passed";

    [Fact]
    public void Skips_an_audit_of_which_nothing_has_changed()
    {
        var consumer = new Consumer(feed).WithAudit();

        Assert.Contains(Ran, consumer.Build().Output, StringComparison.Ordinal);
        Assert.Contains(UpToDate, consumer.Build("-v:n").Output, StringComparison.Ordinal);
        AssertSkips(consumer);
    }

    [Fact]
    public void Runs_again_when_a_file_that_it_read_changes_in_content_or_only_goes_back_in_time()
    {
        var consumer = new Consumer(feed).WithAudit("""{ "metric": "tabular.fidelity.ks", "max": 0.5 }""");
        AssertRuns(consumer);

        File.AppendAllText(consumer.Full("audits/real.csv"), "15,green\n");
        AssertRuns(consumer);
        File.SetLastWriteTimeUtc(consumer.Full("audits/synthetic.csv"), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        AssertRuns(consumer);
        File.AppendAllText(consumer.Full("audits/colours.audit.json"), "\n");
        AssertRuns(consumer);
        AssertSkips(consumer);
    }

    [Theory]
    [InlineData("part*.csv", "part1.csv", "part2.csv")]
    [InlineData("**/part*.csv", "part1.csv", "new/part2.csv")]
    [InlineData("*/part.csv", "old/part.csv", "new/part.csv")]
    public void Runs_again_when_a_new_file_matches_a_glob(string glob, string first, string second)
    {
        var consumer = new Consumer(feed).WithAudit();
        var manifest = File.ReadAllText(consumer.Full("audits/colours.audit.json"));
        consumer.Write("audits/colours.audit.json", manifest.Replace("\"synthetic.csv\"", $"\"data/{glob}\"", StringComparison.Ordinal));
        var rows = File.ReadAllText(consumer.Full("audits/synthetic.csv"));
        consumer.Write("audits/data/" + first, rows);
        AssertRuns(consumer);
        AssertSkips(consumer);

        consumer.Write("audits/data/" + second, rows);
        AssertRuns(consumer);
        AssertSkips(consumer);
    }

    /// <summary>The clock is the machine's, so it is the stamp that is made a day too old.</summary>
    [Fact]
    public void Runs_again_when_the_last_day_of_a_waiver_has_passed()
    {
        var consumer = new Consumer(feed).WithAudit();
        var manifest = File.ReadAllText(consumer.Full("audits/colours.audit.json"));
        consumer.Write("audits/colours.audit.json", manifest.Replace(
            "\"gates\"", """ "waivers": [ { "metric": "tabular.fidelity.tvd", "owner": "ann", "reason": "a new source", "expires": "2999-12-31" } ], "gates" """, StringComparison.Ordinal));
        AssertRuns(consumer);
        AssertSkips(consumer);

        var stamp = consumer.Full("obj/data-audit/colours.passed");
        Assert.Contains("until 2999-12-31", File.ReadAllLines(stamp));
        File.WriteAllText(stamp, File.ReadAllText(stamp).Replace("until 2999-12-31", "until 2026-01-01", StringComparison.Ordinal));
        AssertRuns(consumer);
    }

    [Fact]
    public void Runs_again_when_a_property_changes()
    {
        var consumer = new Consumer(feed).WithAudit();
        AssertRuns(consumer);

        AssertRuns(consumer, "-p:DataAuditReports=json");
        AssertRuns(consumer, "-p:DataAuditReports=json", "-p:DataAuditArguments=--seed 7");
        AssertSkips(consumer, "-p:DataAuditReports=json", "-p:DataAuditArguments=--seed 7");
        AssertRuns(consumer);
    }

    [Fact]
    public void Tells_an_IDE_which_files_it_reads()
    {
        var consumer = new Consumer(feed).WithAudit();
        AssertRuns(consumer);

        var run = consumer.Build("-t:_CollectDataAuditInputs", "-getItem:UpToDateCheckInput", "-getItem:UpToDateCheckOutput");
        Assert.Contains("colours.audit.json", run.Output, StringComparison.Ordinal);
        Assert.Contains("synthetic.csv", run.Output, StringComparison.Ordinal);
        Assert.Contains("real.csv", run.Output, StringComparison.Ordinal);
        Assert.True(consumer.Has("obj/data-audit/passed"));
        consumer.WithBadData().Audit();
        Assert.False(consumer.Has("obj/data-audit/passed"));
    }

    [Theory]
    [InlineData("accept")]
    [InlineData("pin")]
    public void Always_runs_when_a_baseline_is_accepted(string mode)
    {
        var consumer = new Consumer(feed).WithAudit("""{ "metric": "tabular.fidelity.ks", "max": 0.1, "maxRegression": 0.01 }""");
        var manifest = File.ReadAllText(consumer.Full("audits/colours.audit.json"));
        consumer.Write("audits/colours.audit.json", manifest.Replace("\"gates\"", "\"baseline\": \"colours.baseline.json\", \"gates\"", StringComparison.Ordinal));

        AssertRuns(consumer, "-p:DataAuditBaselineMode=" + mode);
        Assert.True(consumer.Has("audits/colours.baseline.json"));
        AssertRuns(consumer);
        consumer.Delete("audits/colours.baseline.json");
        Assert.False(consumer.Audit().Succeeded);
    }

    private static void AssertRuns(Consumer consumer, params string[] arguments) => AssertSays(consumer, Ran, UpToDate, arguments);

    private static void AssertSkips(Consumer consumer, params string[] arguments) => AssertSays(consumer, UpToDate, Ran, arguments);

    private static void AssertSays(Consumer consumer, string said, string unsaid, string[] arguments)
    {
        var run = consumer.Audit(["-v:n", .. arguments]);
        Assert.True(run.Succeeded, run.ToString());
        Assert.Contains(said, run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(unsaid, run.Output, StringComparison.Ordinal);
    }
}
