using System.Text.RegularExpressions;
using DataAuditor.Metrics;

namespace DataAuditor.Conventions.Tests;

public sealed partial class MetricFileTests
{
    private const string Sources = "src/DataAuditor.Metrics/";
    private const string Tests = "tests/DataAuditor.Metrics.Tests/";
    private const int MostLines = 120;

    private static IEnumerable<string> Dimensions => Enum.GetNames<Dimension>();

    private static IEnumerable<SourceText> MetricFiles => Repository.Sources(Sources.TrimEnd('/'))
        .Where(source => source.File[Sources.Length..].Split('/') is [_, var dimension, _] && Dimensions.Contains(dimension));

    [Fact]
    public void Have_the_path_and_namespace_of_their_id() =>
        Violations.None(MetricCatalog.All.SelectMany(entry => Misplaced(entry.Info, entry.Default.GetType().FullName!, Repository.Files)));

    [Fact]
    public void Are_all_in_the_catalogue() => Assert.Equal(MetricFiles.Count(), MetricCatalog.All.Count);

    [Fact]
    public void Declare_one_id_each() => Assert.Equal(MetricCatalog.All.Count, MetricCatalog.All.Select(entry => entry.Info.Id).Distinct().Count());

    [Fact]
    public void Are_short() => Violations.None(MetricFiles.SelectMany(TooLong));

    [Fact]
    public void Neither_read_files_nor_start_threads() => Violations.None(Repository.Sources("src/DataAuditor.Metrics").SelectMany(Impure));

    [Theory]
    [InlineData("tabular.fidelity.distinct-n", "DataAuditor.Metrics.Tabular.Fidelity.DistinctN", 0)]
    [InlineData("tabular.fidelity.distinct_n", "DataAuditor.Metrics.Tabular.Fidelity.DistinctN", 1)]
    [InlineData("tabular.diversity.distinct-n", "DataAuditor.Metrics.Tabular.Fidelity.DistinctN", 1)]
    [InlineData("text.fidelity.distinct-n", "DataAuditor.Metrics.Tabular.Fidelity.DistinctN", 1)]
    [InlineData("tabular.fidelity.n-distinct", "DataAuditor.Metrics.Tabular.Fidelity.DistinctN", 1)]
    public void Are_misplaced_when_the_id_is_another(string id, string type, int violations) => Assert.Equal(
        violations, Misplaced(Info(id), type, [Sources + "Tabular/Fidelity/DistinctN.cs", Tests + "Tabular/Fidelity/DistinctNTests.cs"]).Count());

    [Fact]
    public void Are_faulted_without_a_test() => Assert.Single(
        Misplaced(Info("tabular.fidelity.distinct-n"), "DataAuditor.Metrics.Tabular.Fidelity.DistinctN", [Sources + "Tabular/Fidelity/DistinctN.cs"]));

    [Theory]
    [InlineData(120, 0)]
    [InlineData(121, 1)]
    public void Are_long_from_121_lines(int lines, int violations) =>
        Assert.Equal(violations, TooLong(new SourceText("X.cs", string.Concat(Enumerable.Repeat("\n", lines)))).Count());

    [Theory]
    [InlineData("System.IO.File.ReadAllText(path)", 1)]
    [InlineData("Task.Run(Measure)", 1)]
    [InlineData("[LibraryImport(\"duckdb\")]", 1)]
    [InlineData("tables.Profile(column)", 0)]
    public void Are_impure_when_they_touch_the_machine(string text, int violations) =>
        Assert.Equal(violations, Impure(new SourceText("X.cs", text)).Count());

    private static IEnumerable<string> Misplaced(MetricInfo info, string type, IReadOnlyCollection<string> files)
    {
        var expected = $"{Kebab(info.Modality.ToString())}.{Kebab(info.Dimension.ToString())}.";
        var path = string.Join('/', info.Id.Split('.').Select(Pascal));
        if (!KebabId().IsMatch(info.Id)) yield return $"{info.Id}: an id is modality.dimension.name in kebab case.";
        else if (!info.Id.StartsWith(expected, StringComparison.Ordinal)) yield return $"{info.Id}: its modality and dimension say {expected}";
        else if (type != "DataAuditor.Metrics." + path.Replace('/', '.')) yield return $"{info.Id}: the type is {type}.";
        else if (!files.Contains($"{Sources}{path}.cs")) yield return $"{info.Id}: {Sources}{path}.cs is not there.";
        else if (!files.Contains($"{Tests}{path}Tests.cs")) yield return $"{info.Id}: its test {Tests}{path}Tests.cs is not there.";
    }

    private static IEnumerable<string> TooLong(SourceText source)
    {
        if (source.Lines > MostLines) yield return $"{source.File} has {source.Lines} lines; a metric has at most {MostLines}.";
    }

    private static IEnumerable<string> Impure(SourceText source) =>
        MachineUse().Matches(source.Text).Select(use => $"{source.File} uses '{use.Value}': a metric has no files, threads or native code.");

    private static string Kebab(string name) => WordStart().Replace(name, "-").ToLowerInvariant();

    private static string Pascal(string part) => string.Concat(part.Split('-').Select(word => word.Length == 0 ? "" : char.ToUpperInvariant(word[0]) + word[1..]));

    private static MetricInfo Info(string id) => new(id, "Name", Modality.Tabular, Dimension.Fidelity)
    {
        Summary = "Summary.",
        Formula = "f",
        Source = "Source",
        Direction = Direction.Lower,
    };

    [GeneratedRegex(@"^[a-z][a-z0-9]*(-[a-z0-9]+)*(\.[a-z][a-z0-9]*(-[a-z0-9]+)*){2}$")]
    private static partial Regex KebabId();

    [GeneratedRegex(@"(?<=[a-z0-9])(?=[A-Z])")]
    private static partial Regex WordStart();

    [GeneratedRegex(@"\b(File|Directory)\.(?!Kind)\w+|\b(StreamReader|FileStream|Process\.Start|Task\.Run|new Thread|DllImport|LibraryImport)\b")]
    private static partial Regex MachineUse();
}
