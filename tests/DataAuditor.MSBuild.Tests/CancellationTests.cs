using System.Diagnostics;
using System.Globalization;
using System.Runtime.Versioning;
using DataAuditor.MSBuild.Tests.Consumers;

namespace DataAuditor.MSBuild.Tests;

[Collection(BuildTests.Name)]
public sealed class CancellationTests(PackageFeed feed)
{
    [UnixFact]
    [UnsupportedOSPlatform("windows")]
    public void Ends_the_tool_when_the_build_is_interrupted_and_remembers_no_pass()
    {
        var consumer = new Consumer(feed).WithAudit();
        var (tool, started) = (consumer.Full("reports/tool.sh"), consumer.Full("reports/started"));
        consumer.Write("reports/tool.sh", $"#!/bin/sh\necho $$ > '{started}.new'\nmv '{started}.new' '{started}'\nexec sleep 600\n");
        File.SetUnixFileMode(tool, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        using var build = consumer.StartAudit($"-p:_DataAuditHost={tool}");
        Assert.True(SpinWait.SpinUntil(() => File.Exists(started) || build.HasExited, TimeSpan.FromMinutes(2)));
        Assert.True(File.Exists(started), build.HasExited ? DotNet.Finish(build).ToString() : "");
        using var child = Process.GetProcessById(int.Parse(File.ReadAllText(started), CultureInfo.InvariantCulture));

        using (var interrupt = Process.Start("kill", ["-INT", build.Id.ToString(CultureInfo.InvariantCulture)])) interrupt.WaitForExit();
        var run = DotNet.Finish(build);

        Assert.False(run.Succeeded, run.ToString());
        Assert.True(child.WaitForExit(TimeSpan.FromMinutes(1)), "the tool is still running");
        Assert.False(consumer.Has("obj/data-audit/passed"));
        Assert.False(consumer.Has("obj/data-audit/colours.passed"));
        Assert.DoesNotContain(": error DA", run.Output, StringComparison.Ordinal);
    }
}
