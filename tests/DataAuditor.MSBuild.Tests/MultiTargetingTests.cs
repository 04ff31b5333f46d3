using DataAuditor.MSBuild.Tests.Consumers;

namespace DataAuditor.MSBuild.Tests;

[Collection(BuildTests.Name)]
public sealed class MultiTargetingTests(PackageFeed feed)
{
    [Theory]
    [InlineData]
    [InlineData("-f", "net10.0")]
    [InlineData("-t:AuditData")]
    [InlineData("-t:AuditData", "-p:TargetFramework=net10.0")]
    public void Audits_once_however_many_frameworks_are_built(params string[] arguments)
    {
        var consumer = new Consumer(feed, "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>").WithAudit().WithBadData();

        var failed = consumer.Build(arguments);
        Assert.False(failed.Succeeded, failed.ToString());
        // Counted in the log, not made distinct: each framework would repeat the error.
        Assert.Single(failed.Output.Split('\n'), line => line.Contains("Audit 'colours' failed", StringComparison.Ordinal));
        Assert.Single(failed.Errors);
        Assert.DoesNotContain("TargetFramework=", Assert.Single(failed.Output.Split('\n').Where(line => line.Contains("error DA1001", StringComparison.Ordinal)).Distinct()), StringComparison.Ordinal);

        var mended = consumer.WithGoodData().Build(arguments);
        Assert.True(mended.Succeeded, mended.ToString());
    }
}
