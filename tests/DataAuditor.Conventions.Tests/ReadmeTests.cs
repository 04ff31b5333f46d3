using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DataAuditor.Conventions.Tests.PublicApi;
using DataAuditor.Manifests;
using DataAuditor.Metrics;

namespace DataAuditor.Conventions.Tests;

/// <summary>What the README shows is what the code does.</summary>
public sealed partial class ReadmeTests
{
    private const string Begin = "<!-- catalogue -->\n";
    private const string End = "<!-- /catalogue -->";

    private static string Readme => Repository.Read("README.md");

    [Fact]
    public void Lists_the_catalogue()
    {
        var (before, shown, after) = Catalogue(Readme);
        var expected = Table();
        if (ApprovedApi.Accepting) File.WriteAllText(Repository.PathOf("README.md"), before + expected + after);
        else
        {
            Assert.True(expected == shown, $"The README's catalogue is not the tool's. Run the test with {ApprovedApi.AcceptVariable}=1 to write it anew.\n"
                + string.Join('\n', ApprovedApi.Differences(shown.Split('\n'), expected.Split('\n'))));
        }
    }

    [Fact]
    public void Is_cut_around_the_catalogue() =>
        Assert.Equal(("a\n" + Begin, "table\n", End + "\nb"), Catalogue("a\n" + Begin + "table\n" + End + "\nb"));

    [Fact]
    public void Has_exactly_two_commands_that_name_what_is_there()
    {
        var section = Readme.Split("\n## Two commands\n")[1].Split("\n## ")[0];
        var block = Assert.Single(Blocks(section, "bash"));
        var commands = block.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, commands.Length);
        var paths = commands.SelectMany(command => command.Split(' ')).Where(word => word.Contains('/', StringComparison.Ordinal) || word.EndsWith(".sln", StringComparison.Ordinal)).ToList();
        Assert.Equal(4, paths.Count);
        Assert.All(paths, path => Assert.True(Path.Exists(Repository.PathOf(path)), path));
    }

    [Fact]
    public void Shows_a_manifest_that_is_one()
    {
        var folder = Directory.CreateTempSubdirectory("readme-");
        try
        {
            var path = Path.Combine(folder.FullName, "orders.audit.json");
            File.WriteAllText(path, Assert.Single(Blocks(Readme, "jsonc"), block => block.StartsWith("// orders", StringComparison.Ordinal)));
            var manifest = AuditManifest.Load(path);
            Assert.Equal("orders", manifest.Name);
            Assert.Equal(4, manifest.Gates.Count);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("text", 4)]
    [InlineData("json", 3)]
    [InlineData("log", 3)]
    [InlineData("image-text", 4)]
    [InlineData("video-text", 3)]
    [InlineData("agent", 4)]
    public void Shows_records_as_a_manifest_may_have_them(string modality, int gates)
    {
        var folder = Directory.CreateTempSubdirectory("readme-");
        try
        {
            var path = Path.Combine(folder.FullName, "replies.audit.json");
            File.WriteAllText(path, Assert.Single(Blocks(Readme, "jsonc"), block => block.StartsWith('{') && block.Contains($"\"modality\": \"{modality}\"", StringComparison.Ordinal)));
            Assert.Equal(gates, AuditManifest.Load(path).Gates.Count);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Shows_models_as_a_manifest_may_have_them()
    {
        var folder = Directory.CreateTempSubdirectory("readme-");
        try
        {
            var path = Path.Combine(folder.FullName, "answers.audit.json");
            File.WriteAllText(path, Assert.Single(Blocks(Readme, "json"), block => block.StartsWith('{')));
            Assert.Equal(["text-embedder", "nli", "image-features", "judge", "toxicity"], AuditManifest.Load(path).Models.Keys);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Shows_project_items_that_are_well_formed() => Assert.All(Blocks(Readme, "xml"), block => XElement.Parse(block));

    [Fact]
    public void Names_the_version_that_is_packed()
    {
        var packed = XDocument.Parse(Repository.Read("build/Common.props")).Descendants("Version").Single().Value;
        Assert.All(Blocks(Readme, "xml").SelectMany(block => XElement.Parse(block).Descendants("PackageReference")), reference =>
            Assert.Equal(packed, (string?)reference.Attribute("Version")));
    }

    [Fact]
    public void Names_only_files_that_are_there() => Assert.All(
        LocalPath().Matches(Readme).Select(match => match.Groups["path"].Value), path => Assert.True(Path.Exists(Repository.PathOf(path)), path));

    private static (string Before, string Shown, string After) Catalogue(string readme)
    {
        var start = readme.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = readme.IndexOf(End, StringComparison.Ordinal);
        return (readme[..start], readme[start..end], readme[end..]);
    }

    private static string Table()
    {
        var table = new StringBuilder("| metric | measures | better | options |\n|---|---|---|---|\n");
        foreach (var entry in MetricCatalog.All)
        {
            var direction = entry.Info.Direction switch
            {
                Direction.Lower => "lower",
                Direction.Higher => "higher",
                _ => "",
            };
            var options = string.Join(", ", entry.Options.Select(option => $"`{option.Name}`"));
            table.Append('|').AppendJoin('|', $" `{entry.Info.Id}` ", $" {Cell(entry.Info.Summary)} ", Padded(direction), Padded(options)).Append("|\n");
        }

        return table.ToString();
    }

    private static string Padded(string text) => text.Length == 0 ? " " : $" {text} ";

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private static IEnumerable<string> Blocks(string text, string language) => Fence().Matches(text)
        .Where(fence => fence.Groups["language"].Value == language)
        .Select(fence => fence.Groups["content"].Value);

    [GeneratedRegex(@"^```(?<language>\w+)\n(?<content>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"`(?<path>(?:src|tests|build|templates)/[\w./-]*)`")]
    private static partial Regex LocalPath();
}
