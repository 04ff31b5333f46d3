using System.Xml.Linq;

namespace DataAuditor.Conventions.Tests.PublicApi;

/// <summary>A promise to users changes only where a reviewer sees it: in an approved text file.</summary>
public sealed class PublicApiTests
{
    /// <summary>Every library of the tree; a program has no API.</summary>
    public static TheoryData<string> Libraries => [.. LibraryNames];

    private static IEnumerable<string> LibraryNames => Repository.Files
        .Where(file => file.StartsWith("src/", StringComparison.Ordinal) && file.EndsWith(".csproj", StringComparison.Ordinal))
        .Where(file => XDocument.Parse(Repository.Read(file)).Descendants("OutputType").FirstOrDefault()?.Value is not "Exe")
        .Select(file => Path.GetFileNameWithoutExtension(file));

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Is_as_approved(string library)
    {
        var file = Repository.PathOf($"tests/DataAuditor.Conventions.Tests/PublicApi/{library}.approved.txt");
        IReadOnlyList<string> actual;
        using (var assembly = File.OpenRead(AssemblyOf(library))) actual = ApiPrinter.Lines(assembly);
        if (ApprovedApi.Accepting) File.WriteAllText(file, string.Concat(actual.Select(line => line + '\n')));

        var differences = ApprovedApi.Differences(File.Exists(file) ? File.ReadAllLines(file) : [], actual);
        if (differences.Count > 0)
        {
            Assert.Fail($"The public API of {library} is not as approved:\n{string.Join('\n', differences)}\n\n"
                + $"If this is meant, run the test with {ApprovedApi.AcceptVariable}=1 and commit the changed text.");
        }
    }

    [Fact]
    public void Has_no_approved_text_of_a_library_that_is_gone()
    {
        var approved = Directory.GetFiles(Repository.PathOf("tests/DataAuditor.Conventions.Tests/PublicApi"), "*.approved.txt")
            .Select(file => Path.GetFileName(file)[..^".approved.txt".Length]);
        Assert.Empty(approved.Except(LibraryNames));
    }

    [Fact]
    public void Shows_what_is_gone_and_what_is_new() =>
        Assert.Equal(["- A.Old() : void", "+ B.New() : void"], ApprovedApi.Differences(["A.Old() : void", "C"], ["B.New() : void", "C"]));

    [Fact]
    public void Prints_members_as_a_reader_of_Csharp_expects_them()
    {
        using var assembly = File.OpenRead(typeof(PublicApiTests).Assembly.Location);
        var lines = ApiPrinter.Lines(assembly);
        var name = typeof(Specimen<>).FullName!.Split('`')[0] + "<T>";
        Assert.Equal(
            [
                $"{name} : abstract record, IDisposable",
                $"{name}.Count : required int {{ get; init; }}",
                $"{name}.Dispose() : virtual void",
                $"{name}.Find<TKey>(TKey key, out T value, string name = \"none\", params int[] places) : static bool",
                $"{name}.First : T {{ get; init; }}",
                $"{name}.Largest : const long = 9",
                $"{name}.Later : double? {{ get; set; }}",
                $"{name}.Made() : protected abstract System.Collections.Generic.List<T>",
                $"{name}.new(T First) : protected",
            ],
            lines.Where(line => line.StartsWith(name, StringComparison.Ordinal)));
        Assert.DoesNotContain(lines, line => line.Contains(nameof(ApiPrinter), StringComparison.Ordinal));
    }

    private static string AssemblyOf(string library)
    {
        // artifacts/bin/<project>/<configuration>/: every library lies beside this one.
        var own = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        return Path.Combine(own.Parent!.Parent!.FullName, library, own.Name, library + ".dll");
    }
}
