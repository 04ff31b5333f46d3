using DataAuditor.MSBuild.Tests.Consumers;

namespace DataAuditor.MSBuild.Tests;

[Collection(BuildTests.Name)]
public sealed class AuditDataTests(PackageFeed feed)
{
    [Fact]
    public void Breaks_the_build_at_the_line_and_column_of_the_gate_until_the_data_is_mended()
    {
        var consumer = new Consumer(feed).WithAudit().WithBadData();

        // Twice: the report of a failed audit must not count as its result.
        for (var build = 1; build <= 2; build++)
        {
            var failed = consumer.Build();
            Assert.False(failed.Succeeded, failed.ToString());
            Assert.StartsWith($"{consumer.Full("audits/colours.audit.json")}(5,5): error DA1001: tabular.fidelity.ks is 1", Assert.Single(failed.Errors), StringComparison.Ordinal);
            Assert.DoesNotContain("MSB", failed.Output, StringComparison.Ordinal);
        }

        var mended = consumer.WithGoodData().Build();
        Assert.True(mended.Succeeded, mended.ToString());
        Assert.Empty(mended.Diagnostics);
        Assert.True(consumer.Has("bin/data-audit/colours/report.json"));
        Assert.True(consumer.Has("bin/data-audit/colours/report.html"));
    }

    [Fact]
    public void Returns_the_reports_as_items()
    {
        var run = new Consumer(feed).WithAudit().Audit("-getTargetResult:AuditData");

        Assert.True(run.Succeeded, run.ToString());
        Assert.Contains("\"Passed\": \"1\"", run.Output, StringComparison.Ordinal);
        Assert.Contains("\"Failed\": \"0\"", run.Output, StringComparison.Ordinal);
        Assert.Contains("colours/report.json", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Runs_alone_and_not_with_the_build_when_told_so()
    {
        var consumer = new Consumer(feed).WithAudit().WithBadData();

        Assert.True(consumer.Build("-p:DataAuditOnBuild=false").Succeeded);
        var alone = consumer.Audit("-p:DataAuditOnBuild=false");
        Assert.Single(alone.Errors);
        Assert.DoesNotContain("app.dll", alone.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Does_nothing_when_disabled_or_in_a_design_time_build()
    {
        var consumer = new Consumer(feed).WithAudit().WithBadData();

        Assert.True(consumer.Build("-p:DataAuditEnabled=false").Succeeded);
        Assert.True(consumer.Audit("-p:DataAuditEnabled=false").Succeeded);
        Assert.True(consumer.Build("-p:DesignTimeBuild=true").Succeeded);
        Assert.False(consumer.Has("bin/data-audit/colours/report.json"));
    }

    [Fact]
    public void Turns_failures_into_warnings_in_report_mode_and_does_not_take_them_for_a_pass()
    {
        var consumer = new Consumer(feed).WithAudit().WithBadData();

        for (var build = 1; build <= 2; build++)
        {
            var run = consumer.Build("-p:DataAuditMode=report");
            Assert.True(run.Succeeded, run.ToString());
            Assert.Contains("(5,5): warning DA1001: ", Assert.Single(run.Warnings), StringComparison.Ordinal);
        }

        Assert.False(consumer.Build().Succeeded);
    }

    [Fact]
    public void Refuses_a_mode_that_it_does_not_know()
    {
        var run = new Consumer(feed).WithAudit().Audit("-p:DataAuditMode=Reprot");

        Assert.EndsWith("error DA2001: DataAuditMode is 'Reprot'; it must be enforce or report.", Assert.Single(run.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void Warns_when_the_project_audits_nothing()
    {
        var consumer = new Consumer(feed);

        var run = consumer.Build();
        Assert.True(run.Succeeded, run.ToString());
        // At the line of the reference.
        Assert.StartsWith("app.csproj(4,5): warning DA1009: ", Assert.Single(run.Warnings), StringComparison.Ordinal);
        Assert.False(consumer.Build("-warnaserror").Succeeded);
        Assert.Empty(consumer.Audit("-p:NoWarn=DA1009").Diagnostics);
    }

    [Fact]
    public void Warns_again_in_an_incremental_build_and_obeys_warnings_as_errors()
    {
        var consumer = new Consumer(feed).WithAudit("""{ "metric": "tabular.fidelity.ks", "max": 0.1, "severity": "warning" }""").WithBadData();

        for (var build = 1; build <= 2; build++)
        {
            var run = consumer.Audit();
            Assert.True(run.Succeeded, run.ToString());
            Assert.Contains("(5,5): warning DA1001: ", Assert.Single(run.Warnings), StringComparison.Ordinal);
        }

        Assert.False(consumer.Build("-warnaserror").Succeeded);
        Assert.False(consumer.Audit("-p:WarningsAsErrors=DA1001").Succeeded);
    }

    [Fact]
    public void Says_which_data_file_is_missing()
    {
        var consumer = new Consumer(feed).WithAudit();
        Assert.True(consumer.Audit().Succeeded);

        consumer.Delete("audits/real.csv");
        var run = consumer.Audit();
        var error = Assert.Single(run.Errors);
        Assert.Contains(": error DA2002: ", error, StringComparison.Ordinal);
        Assert.Contains("real.csv", error, StringComparison.Ordinal);
        Assert.False(consumer.Audit().Succeeded);
    }

    [Fact]
    public void Does_not_take_data_for_messages_of_a_compiler()
    {
        const string hostile = "10,metric error rate: 0.4\n11,row 3: error: label is wrong\n12,\"a.cs(1,1): error CS0001: {0}\"\n13,Fidelity error : high\n";
        var consumer = new Consumer(feed).WithAudit("""{ "metric": "tabular.fidelity.tvd", "max": 1 }""").WithData(hostile);
        consumer.Write("audits/real.csv", "size,colour\n" + hostile);

        var run = consumer.Audit("-v:d");
        Assert.True(run.Succeeded, run.ToString());
        Assert.Empty(run.Errors);
    }

    [Fact]
    public void Speaks_the_same_under_another_culture()
    {
        var consumer = new Consumer(feed).WithAudit().WithData("10,red\n11,red\n12,blue\n13,blue\n14,green\n90,green\n");
        consumer.Write("audits/colours.audit.json", File.ReadAllText(consumer.Full("audits/colours.audit.json")).Replace("0.1", "0.05", StringComparison.Ordinal));

        Assert.Equal(Assert.Single(consumer.Audit().Errors), Assert.Single(consumer.AuditIn("de_DE.UTF-8").Errors));
    }

    [Fact]
    public void Calls_an_exit_without_a_verdict_an_error()
    {
        var run = new Consumer(feed).WithAudit().Audit("-p:DataAuditToolPath=nowhere.dll");

        Assert.Contains("(1,1): error DA3001: ", Assert.Single(run.Errors), StringComparison.Ordinal);
        Assert.DoesNotContain("MSB6006", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Puts_the_report_into_the_binary_log_even_when_the_build_fails()
    {
        var consumer = new Consumer(feed).WithAudit().WithBadData();

        Assert.False(consumer.Audit("-bl:build.binlog;ProjectImports=ZipFile").Succeeded);
        using var files = System.IO.Compression.ZipFile.OpenRead(consumer.Full("build.ProjectImports.zip"));
        Assert.Contains(files.Entries, entry => entry.FullName.EndsWith(@"colours\report.json", StringComparison.Ordinal));
    }

    [Fact]
    public void Is_not_run_for_a_command_that_does_not_build()
    {
        var consumer = new Consumer(feed).WithAudit();
        Assert.True(consumer.Build().Succeeded);

        // Documented: without a build there is no audit; the target alone gives it back.
        consumer.WithBadData();
        Assert.True(consumer.Run("publish", "--no-build", "-c", "Debug").Succeeded);
        Assert.False(consumer.Run("msbuild", "-t:AuditData").Succeeded);
    }

    [Fact]
    public void Removes_what_it_wrote_on_clean_and_nothing_else()
    {
        var consumer = new Consumer(feed).WithAudit().WithBadData();
        consumer.Write("reports/colours/notes.txt", "mine");
        Assert.False(consumer.Audit("-p:DataAuditReportDirectory=reports").Succeeded);
        Assert.True(consumer.Has("reports/colours/report.json"));

        Assert.True(consumer.Run("clean", "-p:DataAuditReportDirectory=reports").Succeeded);
        Assert.False(consumer.Has("reports/colours/report.json"));
        Assert.False(consumer.Has("reports/colours/report.html"));
        Assert.True(consumer.Has("reports/colours/notes.txt"));
        Assert.False(Directory.Exists(consumer.Full("obj/data-audit")));
    }
}
