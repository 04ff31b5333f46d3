using DataAuditor.MSBuild.Tests.Consumers;

namespace DataAuditor.MSBuild.Tests;

/// <summary>Each template, made into a project: green on its sample, red on the regressed one.</summary>
[Collection(BuildTests.Name)]
public sealed class TemplateTests(PackageFeed feed)
{
    [Fact]
    public void A_gated_build_passes_and_breaks_at_the_gate()
    {
        var project = New("data-audit-build");

        var passed = DotNet.Run(project, ["build", "-nologo"]);
        Assert.True(passed.Succeeded, passed.ToString());
        Regress(project);
        var failed = DotNet.Run(project, ["build", "-nologo", "--no-restore"]);
        Assert.False(failed.Succeeded, failed.ToString());
        Assert.All(failed.Errors, error => Assert.Matches(@"orders\.audit\.json\(\d+,\d+\): error DA1001: ", error));
        Assert.Contains(failed.Errors, error => error.Contains("tabular.fidelity.ks", StringComparison.Ordinal));
        Assert.DoesNotContain(failed.Errors, error => error.Contains("(1,1)", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("data-audit-xunit")]
    [InlineData("data-audit-nunit")]
    public void A_gated_test_project_passes_and_fails_gate_by_gate(string template)
    {
        var project = New(template);

        var passed = DotNet.Run(project, ["test", "-nologo"]);
        Assert.True(passed.Succeeded, passed.ToString());
        Assert.Matches(@"Failed:\s+0, Passed:\s+(\d{2}|[5-9]), Skipped:\s+0", passed.Output);
        Regress(project);
        var failed = DotNet.Run(project, ["test", "-nologo", "--no-restore"]);
        Assert.False(failed.Succeeded, failed.ToString());
        Assert.Contains("tabular.fidelity.ks", failed.Output, StringComparison.Ordinal);
        // Gates that still hold go on passing: a test for each.
        Assert.Matches(@"Failed:\s+[1-9]\d*, Passed:\s+[1-9]", failed.Output);
    }

    private string New(string template)
    {
        var folder = Path.Combine(feed.Folder, "templates", template);
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        string[] hive = ["--debug:custom-hive", feed.Hive];
        if (!Directory.Exists(feed.Hive))
        {
            var package = Path.Combine(feed.Packages, $"DataAuditor.Templates.{PackageFeed.Version}.nupkg");
            var install = DotNet.Run(feed.Folder, ["new", "install", package, .. hive]);
            Assert.True(install.Succeeded, install.ToString());
        }

        var made = DotNet.Run(feed.Folder, ["new", template, "--name", "Shop.Gates", "--output", folder, "--skipRestore", .. hive]);
        Assert.True(made.Succeeded, made.ToString());
        Assert.True(File.Exists(Path.Combine(folder, "Shop.Gates.csproj")), made.ToString());
        return folder;
    }

    private static void Regress(string project) =>
        File.Copy(Path.Combine(project, "data", "orders.regressed.csv"), Path.Combine(project, "data", "orders.synthetic.csv"), overwrite: true);
}
