using System.IO.Compression;
using System.Xml.Linq;
using DataAuditor.MSBuild.Tests.Consumers;

namespace DataAuditor.MSBuild.Tests;

[Collection(BuildTests.Name)]
public sealed class PackageTests(PackageFeed feed)
{
    [Theory]
    [InlineData("DataAuditor")]
    [InlineData("DataAuditor.Cli")]
    [InlineData("DataAuditor.Core")]
    [InlineData("DataAuditor.Data")]
    [InlineData("DataAuditor.Metrics")]
    [InlineData("DataAuditor.Models")]
    [InlineData("DataAuditor.NUnit")]
    [InlineData("DataAuditor.Xunit")]
    [InlineData("DataAuditor.Xunit.V3")]
    [InlineData("DataAuditor.MSBuild")]
    [InlineData("DataAuditor.Templates")]
    [InlineData("DataAuditor.Runtime.linux-x64")]
    public void Is_packed_and_says_what_it_is(string id)
    {
        using var package = Open(id);
        var nuspec = XDocument.Load(package.Entries.Single(entry => entry.FullName == $"{id}.nuspec").Open());

        foreach (var name in new[] { "id", "version", "authors", "description", "tags" })
            Assert.NotEqual("", nuspec.Descendants().Single(element => element.Name.LocalName == name).Value);
    }

    [Fact]
    public void The_task_needs_no_assembly_beside_it_and_brings_the_whole_program()
    {
        using var package = Open("DataAuditor.MSBuild");
        var files = package.Entries.Select(entry => entry.FullName).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(["tasks/netstandard2.0/DataAuditor.MSBuild.dll"], files.Where(file => file.StartsWith("tasks/", StringComparison.Ordinal)));
        foreach (var file in new[] { "data-auditor.dll", "data-auditor.runtimeconfig.json", "data-auditor.deps.json", "DataAuditor.Metrics.dll" })
            Assert.Contains($"tools/net10.0/any/{file}", files);
        Assert.DoesNotContain(files, file => file.StartsWith("lib/", StringComparison.Ordinal) || file.EndsWith(".so", StringComparison.Ordinal));
    }

    [Fact]
    public void The_tool_installs_and_answers_with_its_natives_beside_it()
    {
        var folder = Path.Combine(feed.Folder, "tool");
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);

        var install = DotNet.Run(feed.Folder, ["tool", "install", "DataAuditor.Cli", "--tool-path", folder, "--version", PackageFeed.Version]);
        Assert.True(install.Succeeded, install.ToString());
        foreach (var engine in new[] { "duckdb", "onnxruntime" })
            Assert.Single(Directory.EnumerateFiles(folder, $"*{engine}*.*", SearchOption.AllDirectories), file => file.Contains("native", StringComparison.Ordinal));
        var tool = Directory.EnumerateFiles(folder, "data-auditor.dll", SearchOption.AllDirectories).Single();
        var run = DotNet.Run(feed.Folder, ["exec", tool, "metrics", "tabular.fidelity.ks"]);
        Assert.True(run.Succeeded, run.ToString());
        Assert.Contains("tabular.fidelity.ks", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_runtime_package_brings_every_engine_with_its_licence()
    {
        using var package = Open("DataAuditor.Runtime.linux-x64");
        var files = package.Entries.Select(entry => entry.FullName).ToHashSet(StringComparer.Ordinal);

        foreach (var file in new[] { "runtimes/linux-x64/native/libduckdb.so", "runtimes/linux-x64/native/libonnxruntime.so", "licenses/DuckDb/LICENSE", "licenses/OnnxRuntime/LICENSE" })
            Assert.Contains(file, files);
    }

    private ZipArchive Open(string id) => ZipFile.OpenRead(Path.Combine(feed.Packages, $"{id}.{PackageFeed.Version}.nupkg"));
}
