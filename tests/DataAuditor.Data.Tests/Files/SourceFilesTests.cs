using DataAuditor.Data.Files;

namespace DataAuditor.Data.Tests.Files;

public sealed class SourceFilesTests : IDisposable
{
    private readonly Loading _loading = new();

    public void Dispose() => _loading.Dispose();

    [Fact]
    public void The_files_of_a_glob_are_one_table_in_ordinal_order()
    {
        _loading.Write("parts/b.csv", "n,c\n3,z\n");
        _loading.Write("parts/a.csv", "c,n\nx,1\ny,2\n");
        _loading.Write("parts/A.csv", "n,c\n0,w\n");
        _loading.Write("parts/a.txt", "no table");
        var loaded = _loading.Load("parts/*.csv");

        Assert.Equal(4, loaded.Records);
        Assert.Equal(["0", "1", "2", "3"], Loading.Texts(loaded.Table.Find("n")!));
        Assert.Equal(["w", "x", "y", "z"], Loading.Texts(loaded.Table.Find("c")!));
        var lines = new[] { ("A.csv", "n,c\n0,w\n"), ("a.csv", "c,n\nx,1\ny,2\n"), ("b.csv", "n,c\n3,z\n") }.Select(part => $"{StableHash.Sha256(part.Item2)}  {part.Item1}\n");
        Assert.Equal(StableHash.Sha256(string.Concat(lines)), loaded.Sha256);
    }

    [Theory]
    [InlineData("p/**/*.csv", "1 2 3")]
    [InlineData("p/*/x.csv", "2")]
    [InlineData("p/?.csv", "1")]
    [InlineData("p/q/**", "2 3")]
    public void Stars_match_names_and_two_stars_folders(string glob, string expected)
    {
        _loading.Write("p/x.csv", "n\n1\n");
        _loading.Write("p/q/x.csv", "n\n2\n");
        _loading.Write("p/q/r/yy.csv", "n\n3\n");

        Assert.Equal(expected, string.Join(' ', Loading.Texts(_loading.Read(glob).Columns[0]).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void A_fault_names_the_one_file()
    {
        _loading.Write("a.csv", "n\n1\n");
        _loading.Write("b.csv", "n\n1\n1,2\n");
        Assert.Equal("b.csv(3): the record has 2 fields, the header 1 field", _loading.Fault("*.csv"));

        _loading.Write("b.csv", "n,m\n1,2\n");
        Assert.Equal("b.csv(1): the file has column 'm', which the first file of the table has not", _loading.Fault("*.csv"));

        _loading.Write("b.csv", "m\n1\n");
        Assert.Equal("b.csv(1): column 'n' is missing, which the first file of the table has; did you mean 'm'?", _loading.Fault("*.csv"));
    }

    [Fact]
    public void A_glob_without_a_match_is_named_at_its_place_in_the_manifest()
    {
        var sources = new Dictionary<string, TableSource> { ["real"] = new(Path.Combine(_loading.Folder, "none", "*.csv"), new SourceLocation("orders.audit.json", 4, 13)) };
        var fault = Assert.Throws<AuditException>(() => TableReader.Read(sources, new TableReadOptions(), CancellationToken.None)).Diagnostics.Single();

        Assert.Equal($"orders.audit.json(4,13): error DA2002: no file matches '{sources["real"].Path}'", fault.ToString());
    }

    [Fact]
    public void A_missing_file_is_a_fault() => Assert.Equal("none.csv: there is no such file", _loading.Fault("none.csv"));

    [Fact]
    public void A_folder_is_no_file()
    {
        Directory.CreateDirectory(Path.Combine(_loading.Folder, "folder.csv"));
        Directory.CreateDirectory(Path.Combine(_loading.Folder, "folder"));

        Assert.Equal("folder.csv: is a directory, not a file", _loading.Fault("folder.csv"));
        Assert.Contains("is a directory, not a file", _loading.Fault("folder"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_ending_is_a_fault()
    {
        _loading.Write("x.xlsx", "PK");

        Assert.EndsWith("x.xlsx' has no ending that tells its format; known are .csv, .tsv, .tab, .json, .jsonl, .ndjson (each also with .gz) and .parquet", _loading.Fault("x.xlsx"), StringComparison.Ordinal);
    }

    [UnixFact]
    public void A_link_that_leads_in_a_circle_is_a_fault()
    {
        File.CreateSymbolicLink(Path.Combine(_loading.Folder, "a.csv"), Path.Combine(_loading.Folder, "b.csv"));
        File.CreateSymbolicLink(Path.Combine(_loading.Folder, "b.csv"), Path.Combine(_loading.Folder, "a.csv"));

        Assert.StartsWith("a.csv: the file cannot be read: ", _loading.Fault("a.csv"), StringComparison.Ordinal);
    }

    [UnixFact]
    public void Two_stars_do_not_follow_a_link_in_a_circle()
    {
        _loading.Write("p/x.csv", "n\n1\n");
        Directory.CreateSymbolicLink(Path.Combine(_loading.Folder, "p", "loop"), Path.Combine(_loading.Folder, "p"));

        Assert.Equal(1, _loading.Load("p/**/*.csv").Records);
    }

    [UnixFact]
    public void A_file_without_permission_is_a_fault()
    {
        var path = _loading.Write("x.csv", "n\n1\n");
        File.SetUnixFileMode(path, UnixFileMode.None);
        if (!Environment.IsPrivilegedProcess)
        {
            Assert.Equal("x.csv: the file may not be read: permission denied", _loading.Fault("x.csv"));
            return;
        }

        // To the superuser every file is readable; what others are told is asked of the file itself.
        var refusal = new SourceFile(path, "x.csv", FileFormat.Csv, Compressed: false).Refused(new UnauthorizedAccessException());
        Assert.Equal("the file may not be read: permission denied", refusal.Message);
    }
}
