using System.Xml.Linq;

namespace DataAuditor.Conventions.Tests;

public sealed class ProjectReferenceTests
{
    /// <summary>The arrows of the design, exactly: a metric measures, a gate judges, a front-end shows.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["DataAuditor.Core"] = [],
        ["DataAuditor.Metrics"] = ["DataAuditor.Core"],
        ["DataAuditor.Data"] = ["DataAuditor.Core"],
        ["DataAuditor.Models"] = ["DataAuditor.Core"],
        ["DataAuditor"] = ["DataAuditor.Core", "DataAuditor.Data", "DataAuditor.Metrics", "DataAuditor.Models"],
        ["DataAuditor.Cli"] = ["DataAuditor"],
        ["DataAuditor.MSBuild"] = [],
        ["DataAuditor.Xunit"] = ["DataAuditor"],
        ["DataAuditor.Xunit.V3"] = ["DataAuditor"],
        ["DataAuditor.NUnit"] = ["DataAuditor"],
    };

    /// <summary>References that only order the build or bring files into a package; nothing is compiled against them.</summary>
    private static readonly (string From, string To)[] PackedOnly = [("DataAuditor.MSBuild", "DataAuditor.Cli")];

    private static IEnumerable<string> Projects => Repository.Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal));

    private static IEnumerable<string> SourceProjects => Projects.Where(file => file.StartsWith("src/", StringComparison.Ordinal));

    [Fact]
    public void Are_the_arrows_of_the_design() => Violations.None(SourceProjects.SelectMany(file => WrongArrows(NameOf(file), Repository.Read(file))));

    [Fact]
    public void Connect_exactly_the_projects_of_the_design() =>
        Assert.Equal(Allowed.Keys.Order(StringComparer.Ordinal), SourceProjects.Select(NameOf).Order(StringComparer.Ordinal));

    [Fact]
    public void Reach_every_project_from_the_solution() => Violations.None(MissingFromSolution(Repository.Read("DataAuditor.sln"), Projects));

    [Fact]
    public void Are_wrong_when_metrics_read_files() =>
        Assert.Single(WrongArrows("DataAuditor.Metrics", Project("../DataAuditor.Core/DataAuditor.Core.csproj", @"..\DataAuditor.Data\DataAuditor.Data.csproj")));

    [Fact]
    public void Are_wrong_when_an_arrow_is_missing() => Assert.Single(WrongArrows("DataAuditor.Metrics", Project()));

    [Fact]
    public void Are_wrong_when_the_task_is_compiled_against_the_tool() =>
        Assert.Single(WrongArrows("DataAuditor.MSBuild", Project("../DataAuditor.Cli/DataAuditor.Cli.csproj")));

    [Fact]
    public void Are_wrong_when_the_solution_forgets_a_project() =>
        Assert.Single(MissingFromSolution("""Project("{0}") = "A", "src\A\A.csproj", "{1}" """, ["src/A/A.csproj", "src/B/B.csproj"]));

    private static IEnumerable<string> WrongArrows(string project, string xml)
    {
        var references = XDocument.Parse(xml).Descendants("ProjectReference")
            .Select(reference => (
                To: NameOf(((string?)reference.Attribute("Include") ?? "").Replace('\\', '/')),
                Compiled: !string.Equals((string?)reference.Attribute("ReferenceOutputAssembly"), "false", StringComparison.OrdinalIgnoreCase)))
            .ToList();
        string[] allowed = Allowed.GetValueOrDefault(project, []);
        foreach (var (to, compiled) in references)
        {
            if (compiled ? !allowed.Contains(to) : !PackedOnly.Contains((project, to))) yield return $"{project} must not refer to {to}.";
        }

        foreach (var missing in allowed.Except(references.Where(reference => reference.Compiled).Select(reference => reference.To)))
        {
            yield return $"{project} should refer to {missing}.";
        }
    }

    /// <summary>A test project that the solution lacks is never run, and nobody notices.</summary>
    private static IEnumerable<string> MissingFromSolution(string solution, IEnumerable<string> projects) => projects
        .Where(file => file.StartsWith("src/", StringComparison.Ordinal) || file.StartsWith("tests/", StringComparison.Ordinal))
        .Where(file => !solution.Contains($"\"{file.Replace('/', '\\')}\"", StringComparison.Ordinal))
        .Select(file => $"DataAuditor.sln lacks {file}.");

    private static string NameOf(string file) => Path.GetFileNameWithoutExtension(file);

    private static string Project(params string[] references) => new XElement(
        "Project", new XElement("ItemGroup", references.Select(reference => new XElement("ProjectReference", new XAttribute("Include", reference))))).ToString();
}
