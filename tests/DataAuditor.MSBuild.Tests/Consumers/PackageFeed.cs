using System.Reflection;

namespace DataAuditor.MSBuild.Tests.Consumers;

/// <summary>
/// The packages of this build in a local feed, packed once a run. Consumers restore from it alone; what else they need is already in the
/// machine's package folder, because the projects of this repository use the same versions.
/// </summary>
public sealed class PackageFeed
{
    private static readonly ILookup<string?, string?> Metadata =
        typeof(PackageFeed).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().ToLookup(entry => (string?)entry.Key, entry => entry.Value);

    public PackageFeed()
    {
        Root = FindRoot();
        // Spaces and letters beyond ASCII in every path of every test.
        Folder = Path.Combine(Root, "artifacts", "consumers", "sp ace é");
        Packages = Path.Combine(Folder, "feed");
        if (Directory.Exists(Packages)) Directory.Delete(Packages, recursive: true);
        Directory.CreateDirectory(Packages);

        var run = DotNet.Run(Root, ["pack", "DataAuditor.sln", "--no-build", "--configuration", Value("Configuration"), "--output", Packages, "-nologo", "-v:q"]);
        Assert.True(run.Succeeded, run.ToString());
        Assert.Empty(run.Diagnostics);

        // The version stays the same from run to run, so an unpacked copy of the last one must go.
        foreach (var stale in Directory.Exists(Unpacked) ? Directory.GetDirectories(Unpacked, "dataauditor*") : []) Directory.Delete(stale, recursive: true);
        if (Directory.Exists(Hive)) Directory.Delete(Hive, recursive: true);
        WriteSettings();
    }

    public static string Version => Value("Version");

    public string Root { get; }

    public string Folder { get; }

    public string Packages { get; }

    /// <summary>The templates that "dotnet new" sees in tests; the user's own stay as they are.</summary>
    public string Hive => Path.Combine(Folder, "hive");

    private string Unpacked => Path.Combine(Folder, "packages");

    private void WriteSettings()
    {
        File.WriteAllText(Path.Combine(Folder, "nuget.config"), $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="packages" /></config>
              <packageSources><clear /><add key="built" value="feed" /></packageSources>
              <fallbackPackageFolders><clear /><add key="machine" value="{Value("NuGetPackageRoot")}" /></fallbackPackageFolders>
            </configuration>
            """);
        // A consumer is a project of its own: nothing of the repository's settings reaches it.
        File.WriteAllText(Path.Combine(Folder, "Directory.Build.props"), "<Project />");
        File.WriteAllText(Path.Combine(Folder, "Directory.Build.targets"), "<Project />");
    }

    private static string Value(string key) => Metadata[key].Single()!;

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "DataAuditor.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
