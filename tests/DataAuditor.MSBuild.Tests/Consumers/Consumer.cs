using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace DataAuditor.MSBuild.Tests.Consumers;

/// <summary>
/// A user's project with the package. It is restored once a run and emptied for each test: what differs between tests needs no package.
/// </summary>
internal sealed class Consumer
{
    private const string GoodRows = "10,red\n11,red\n12,blue\n13,blue\n14,green\n15,green\n";
    private const string BadRows = "90,red\n91,red\n92,red\n93,red\n94,red\n95,red\n";

    private static readonly HashSet<string> Restored = new(StringComparer.Ordinal);

    private readonly string _folder;

    public Consumer(PackageFeed feed, string frameworks = "<TargetFramework>net10.0</TargetFramework>", [StringSyntax("xml")] string items = "")
    {
        _folder = Path.Combine(feed.Folder, frameworks.Contains(';', StringComparison.Ordinal) ? "several frameworks" : "one framework");
        Directory.CreateDirectory(_folder);
        foreach (var file in Directory.GetFiles(_folder)) File.Delete(file);
        foreach (var stale in new[] { "audits", "bin", "reports", Path.Combine("obj", "data-audit") }) Delete(stale);

        Write("app.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>{frameworks}<LangVersion>latest</LangVersion></PropertyGroup>
              <ItemGroup>
                <PackageReference Include="DataAuditor.MSBuild" Version="{PackageFeed.Version}" PrivateAssets="all" />
              </ItemGroup>
              <ItemGroup>
            {items}
              </ItemGroup>
            </Project>
            """);
        Write("App.cs", "internal static class App;");
        if (!Restored.Add(_folder)) return;

        var restore = DotNet.Run(_folder, ["restore", "-nologo", "-v:q"]);
        Assert.True(restore.Succeeded, restore.ToString());
    }

    public string Project => Full("app.csproj");

    public string Full(string path) => Path.Combine(_folder, path);

    public bool Has(string path) => File.Exists(Full(path));

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Full(path))!);
        File.WriteAllText(Full(path), text);
    }

    public void Delete(string path)
    {
        if (Directory.Exists(Full(path))) Directory.Delete(Full(path), recursive: true);
        else if (File.Exists(Full(path))) File.Delete(Full(path));
    }

    /// <summary>An audit of one number and one category; its gate stands at line 5, column 5.</summary>
    public Consumer WithAudit([StringSyntax("json")] string gates = """{ "metric": "tabular.fidelity.ks", "max": 0.1 }""")
    {
        Write("audits/colours.audit.json", $$"""
            {
              "name": "colours", "modality": "tabular", "decision": "point",
              "data": { "synthetic": "synthetic.csv", "real": "real.csv" },
              "gates": [
                {{gates}}
              ]
            }
            """);
        Write("audits/real.csv", "size,colour\n" + GoodRows);
        return WithGoodData();
    }

    public Consumer WithGoodData() => WithData(GoodRows);

    public Consumer WithBadData() => WithData(BadRows);

    public Consumer WithData(string rows)
    {
        Write("audits/synthetic.csv", "size,colour\n" + rows);
        return this;
    }

    public BuildRun Build(params string[] arguments) => Run("build", ["--no-restore", .. arguments]);

    /// <summary>The audits without the compiler: faster, where the build as such is not in question.</summary>
    public BuildRun Audit(params string[] arguments) => Build(["-t:AuditData", .. arguments]);

    public BuildRun Run(string verb, params string[] arguments) => DotNet.Run(_folder, [verb, "-nologo", .. arguments]);

    /// <summary>The audits, to be interrupted.</summary>
    public Process StartAudit(params string[] arguments) => DotNet.StartInterruptible(_folder, ["build", "--no-restore", "-nologo", "-t:AuditData", .. arguments]);

    public BuildRun AuditIn(string culture) => DotNet.Run(_folder, ["build", "--no-restore", "-nologo", "-t:AuditData"],
        ("LC_ALL", culture), ("LANG", culture), ("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "0"));
}
