using System.Text.RegularExpressions;

namespace DataAuditor.Conventions.Tests;

public sealed partial class SourceFileTests
{
    private const int MostLines = 300;

    /// <summary>Where work may be spread over cores: everything else is single-threaded code over its share.</summary>
    private static readonly string[] ParallelFolders =
    [
        "src/DataAuditor.Core/Distances/", "src/DataAuditor.Core/Engine/", "src/DataAuditor.Core/Intervals/", "src/DataAuditor.Core/Learning/",
        "src/DataAuditor.Core/Numerics/", "src/DataAuditor.Data/",
    ];

    private static IEnumerable<SourceText> All => Repository.Sources("src").Concat(Repository.Sources("tests")).Concat(Repository.Sources("templates"));

    [Fact]
    public void Are_at_most_300_lines_long() => Violations.None(All.SelectMany(TooLong));

    [Fact]
    public void Name_no_type_after_nothing() => Violations.None(All.SelectMany(EmptyNames));

    [Fact]
    public void Hold_no_placeholder() => Violations.None(Repository.Sources("src").SelectMany(Placeholders));

    [Fact]
    public void Run_parallel_in_engine_kernels_and_readers_only() => Violations.None(Repository.Sources("src").SelectMany(StrayThreads));

    [Theory]
    [InlineData(300, 0)]
    [InlineData(301, 1)]
    public void Are_too_long_from_301_lines(int lines, int violations) =>
        Assert.Equal(violations, TooLong(new SourceText("X.cs", string.Concat(Enumerable.Repeat("\n", lines)))).Count());

    [Theory]
    [InlineData("internal static class " + "JsonHelper", 1)]
    [InlineData("public sealed record " + "DataManager(int A);", 1)]
    [InlineData("struct " + "StringUtils", 1)]
    [InlineData("interface " + "IUtility", 1)]
    [InlineData("public sealed class ManagerialTable", 0)]
    [InlineData("public static class " + "Utilities", 1)]
    public void Have_an_empty_name_when_it_says_nothing(string text, int violations) =>
        Assert.Equal(violations, EmptyNames(new SourceText("X.cs", text)).Count());

    [Theory]
    [InlineData("TO" + "DO: later", 1)]
    [InlineData("throw new Not" + "ImplementedException();", 1)]
    [InlineData("FIX" + "ME", 1)]
    [InlineData("the method of todos", 0)]
    public void Hold_a_placeholder_when_they_promise(string text, int violations) =>
        Assert.Equal(violations, Placeholders(new SourceText("X.cs", text)).Count());

    [Theory]
    [InlineData("src/DataAuditor.Core/Engine/MetricEngine.cs", 0)]
    [InlineData("src/DataAuditor.Core/Gates/Judge.cs", 1)]
    [InlineData("src/DataAuditor/Running/Runner.cs", 1)]
    public void Run_stray_threads_elsewhere(string file, int violations) =>
        Assert.Equal(violations, StrayThreads(new SourceText(file, "Parallel" + ".For(0, 9, Work);")).Count());

    private static IEnumerable<string> TooLong(SourceText source)
    {
        if (source.Lines > MostLines) yield return $"{source.File} has {source.Lines} lines; a file has at most {MostLines}.";
    }

    private static IEnumerable<string> EmptyNames(SourceText source) =>
        EmptyName().Matches(source.Text).Select(name => $"{source.File}: '{name.Groups["name"].Value}' says nothing of what the type is.");

    private static IEnumerable<string> Placeholders(SourceText source) =>
        Placeholder().Matches(source.Text).Select(found => $"{source.File} holds '{found.Value}'.");

    private static IEnumerable<string> StrayThreads(SourceText source)
    {
        if (ParallelUse().IsMatch(source.Text) && !ParallelFolders.Any(folder => source.File.StartsWith(folder, StringComparison.Ordinal)))
        {
            yield return $"{source.File} spreads work over threads; only {string.Join(", ", ParallelFolders)} may.";
        }
    }

    [GeneratedRegex(@"\b(?:class|record|struct|interface|enum)\s+(?<name>\w*(?:Helpers?|Managers?|Utils?|Utility|Utilities))\b(?!\.)")]
    private static partial Regex EmptyName();

    [GeneratedRegex(@"\bTODO\b|\bFIXME\b|\bHACK\b|\bXXX\b|\bNotImplementedException\b")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\bParallel\.(?:For|ForEach|Invoke)\w*\b|\bParallelEnumerable\b|\.AsParallel\(")]
    private static partial Regex ParallelUse();
}
