using System.Text.RegularExpressions;

namespace DataAuditor.Conventions.Tests;

public sealed partial class RepositoryTests
{
    private static readonly string[] Fixed = ["DataAuditor.sln", "README.md", "build", "nuget.config", "src", "templates", "tests"];

    /// <summary>Formats that are data of a test or a picture, not the output of a build.</summary>
    private static readonly string[] BinaryData = [".png", ".parquet", ".gz", ".csv", ".tsv"];

    [Fact]
    public void Has_a_fixed_top_level() => Assert.Equal(Fixed, Repository.TopLevel);

    [Fact]
    public void Names_no_machine_and_no_registry() =>
        Violations.None(Repository.Files.Where(file => !BinaryData.Contains(Path.GetExtension(file))).SelectMany(file => Addresses(Repository.Source(file))));

    [Fact]
    public void Holds_no_binary() =>
        Violations.None(Repository.Files.SelectMany(file => Binary(file, File.ReadAllBytes(Repository.PathOf(file)))));

    [Fact]
    public void Ends_lines_with_a_line_feed() => Violations.None(
        Repository.Files.Where(file => file.EndsWith(".cs", StringComparison.Ordinal)).SelectMany(file => CarriageReturns(Repository.Source(file))));

    [Theory]
    [InlineData("see /" + "home/me/data.csv", 1)]
    [InlineData("read '/" + "work/shared/golden'", 1)]
    [InlineData(@"C:\" + @"Users\me", 1)]
    [InlineData("https://registry." + "npmjs" + ".org/x", 1)]
    [InlineData("https://api.nuget" + ".org/v3/index.json", 1)]
    [InlineData("net/" + "work/flow", 0)]
    [InlineData("src/DataAuditor.Core", 0)]
    public void Names_an_address_when_one_is_written(string text, int violations) =>
        Assert.Equal(violations, Addresses(new SourceText("x.md", text)).Count());

    [Fact]
    public void Holds_a_binary_when_there_is_a_null_byte()
    {
        Assert.Single(Binary("src/x.dll", [(byte)'M', (byte)'Z', 0]));
        Assert.Empty(Binary("tests/x.parquet", [0]));
        Assert.Empty(Binary("src/x.cs", "text"u8.ToArray()));
    }

    [Fact]
    public void Ends_lines_otherwise_when_there_is_a_carriage_return() => Assert.Single(CarriageReturns(new SourceText("X.cs", "a\r\n")));

    private static IEnumerable<string> Addresses(SourceText source) =>
        Address().Matches(source.Text).Select(found => $"{source.File} names '{found.Value}'.");

    private static IEnumerable<string> Binary(string file, byte[] content)
    {
        if (content.AsSpan().Contains((byte)0) && !BinaryData.Contains(Path.GetExtension(file))) yield return $"{file} is binary.";
    }

    private static IEnumerable<string> CarriageReturns(SourceText source)
    {
        if (source.Text.Contains('\r', StringComparison.Ordinal)) yield return $"{source.File} has carriage returns.";
    }

    [GeneratedRegex(@"(?<![\w.])/(?:work|root|home|Users)/\w+|\b[A-Z]:\\Users\\\w+|\b(?:nuget\.org|npmjs\.(?:org|com)|pypi\.org|debian\.org)\b")]
    private static partial Regex Address();
}
