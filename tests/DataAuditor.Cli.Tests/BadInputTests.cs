using System.Text;

namespace DataAuditor.Cli.Tests;

/// <summary>Every bad input that users have: the exit code, the message, and that the reports of an earlier run stay as they were.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string Header = "age,amount,city,day\n";
    private const string OldReport = "the report of an earlier run";

    private readonly Tool _tool = new();

    public BadInputTests()
    {
        _tool.WriteGoodAudit();
        _tool.Write("artifacts/data-audit/orders/report.json", OldReport);
        _tool.Write("artifacts/data-audit/orders/report.html", OldReport);
    }

    public void Dispose() => _tool.Dispose();

    public static TheoryData<string, byte[], string> UnreadableData => new()
    {
        { "empty file", [], "synthetic.csv: error DA2002:" },
        { "only a line end", "\n"u8.ToArray(), "error DA2002:" },
        { "header only", Utf8(Header), "error DA2002:" },
        { "invalid UTF-8", [.. Utf8(Header), .. Utf8("31,1,"), 0xC3, 0x28, .. Utf8(",2024-01-01\n")], "synthetic.csv(2" },
        { "invalid UTF-8 in the header", [.. Utf8("age,amount,c"), 0xFF, .. Utf8(",day\n31,1,Oslo,2024-01-01\n")], "synthetic.csv(1" },
        { "short row", Utf8(Header + "31,1,Oslo,2024-01-01\n32,1\n"), "synthetic.csv(3" },
        { "long row", Utf8(Header + "31,1,Oslo,2024-01-01,x\n"), "synthetic.csv(2" },
        { "trailing empty field", Utf8(Header + "31,1,Oslo,2024-01-01,\n"), "synthetic.csv(2" },
        { "blank line", Utf8(Header + "31,1,Oslo,2024-01-01\n\n32,1,Oslo,2024-01-01\n"), "synthetic.csv(3" },
        { "unclosed quote", Utf8(Header + "31,1,\"Oslo,2024-01-01\n32,1,Oslo,2024-01-01\n"), "synthetic.csv(2" },
        { "text after a quote", Utf8(Header + "31,1,\"Oslo\"x,2024-01-01\n"), "synthetic.csv(2" },
        { "duplicate header", Utf8("age,age,city,day\n31,1,Oslo,2024-01-01\n"), "synthetic.csv(1" },
        { "unnamed column", Utf8("age,,city,day\n31,1,Oslo,2024-01-01\n"), "synthetic.csv(1" },
        { "missing column", Utf8("age,city,day\n31,Oslo,2024-01-01\n"), "'amount'" },
        { "text where real has numbers", Utf8(Header + "31,1,Oslo,2024-01-01\n32,cheap,Oslo,2024-01-01\n"), "synthetic.csv(3" },
        { "a number that overflows", Utf8(Header + "31,1e309,Oslo,2024-01-01\n"), "synthetic.csv(2" },
        { "an integer beyond 2^63", Utf8(Header + "31,92233720368547758089,Oslo,2024-01-01\n"), "synthetic.csv(2" },
        { "no date where real has dates", Utf8(Header + "31,1,Oslo,2024-13-01\n"), "synthetic.csv(2" },
        { "NUL bytes", Utf8(Header + "31,1,Os\0lo,2024-01-01\n"), "synthetic.csv(2" },
        { "UTF-16 without a mark", Encoding.Unicode.GetBytes(Header + "31,1,Oslo,2024-01-01\n"), "UTF-16" },
    };

    [Theory]
    [MemberData(nameof(UnreadableData))]
    public void Refuses_data_that_it_cannot_trust(string what, byte[] synthetic, string message)
    {
        _tool.Write("synthetic.csv", synthetic);

        var outcome = _tool.Run("audit", "orders.audit.json");

        Assert.True(outcome.ExitCode == 2, $"{what}: exit code {outcome.ExitCode}, {outcome.Error}");
        Assert.Contains("error DA2002:", outcome.Error, StringComparison.Ordinal);
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);
        AssertNothingWritten();
    }

    [Fact]
    public void Reads_a_field_of_10_MB_and_refuses_one_that_is_larger_than_its_limit()
    {
        _tool.Manifest("""{ "metric": "tabular.fidelity.ks", "max": 1 }""");
        _tool.Write("synthetic.csv", Header + $"31,1,{new string('x', 10 << 20)},2024-01-01\n");
        Assert.Equal(0, _tool.Run("audit", "orders.audit.json", "--verbosity", "quiet").ExitCode);

        _tool.Write("synthetic.csv", Header + $"31,1,{new string('x', 17 << 20)},2024-01-01\n");
        var outcome = _tool.Run("audit", "orders.audit.json");
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("synthetic.csv(2", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_folder_in_the_place_of_a_file()
    {
        File.Delete(_tool.Path("synthetic.csv"));
        Directory.CreateDirectory(_tool.Path("synthetic.csv"));

        Refuses("error DA2002:", "synthetic.csv");
    }

    [Fact]
    public void Refuses_a_missing_file_and_names_it()
    {
        File.Delete(_tool.Path("synthetic.csv"));

        Refuses("error DA2002:", "synthetic.csv");
    }

    [Fact]
    public void Refuses_a_path_through_a_loop_of_links()
    {
        Directory.CreateSymbolicLink(_tool.Path("a"), _tool.Path("b"));
        Directory.CreateSymbolicLink(_tool.Path("b"), _tool.Path("a"));
        _tool.Write("orders.audit.json", """{ "modality": "tabular", "data": { "synthetic": "a/../../synthetic.csv", "real": "a/real.csv" }, "gates": [ { "metric": "tabular.fidelity.ks", "max": 1 } ] }""");

        Refuses("error DA2002:", "real.csv");
    }

    [RootFact("setpriv")]
    public void Refuses_a_file_that_it_may_not_read()
    {
        File.SetUnixFileMode(_tool.Path("synthetic.csv"), UnixFileMode.None);

        var outcome = AsNobody("audit", "orders.audit.json", "--out", "/tmp");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("error DA2002:", outcome.Error, StringComparison.Ordinal);
    }

    [RootFact("setpriv")]
    public void Exits_3_when_the_output_folder_is_read_only()
    {
        Directory.CreateDirectory(_tool.Path("out"));
        File.SetUnixFileMode(_tool.Path("out"), UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);

        var outcome = AsNobody("audit", "orders.audit.json", "--out", "out");

        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains("error DA3003:", outcome.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_tool.Path("out")));
    }

    [Fact]
    public void Exits_3_when_the_output_folder_is_a_file()
    {
        _tool.Write("taken", "x");

        var outcome = _tool.Run("audit", "orders.audit.json", "--out", "taken/out");

        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains("error DA3003:", outcome.Error, StringComparison.Ordinal);
    }

    [RootFact("unshare")]
    public void Exits_3_on_a_full_disk_and_leaves_no_half_file()
    {
        Directory.CreateDirectory(_tool.Path("full"));
        using var process = _tool.StartProgram("unshare", ["--mount", "sh", "-c", $"mount -t tmpfs -o size=4k tmpfs full && dotnet '{Tool.ToolPath}' audit orders.audit.json --out full; code=$?; ls -A full; exit $code"]);
        var outcome = Tool.Finish(process);

        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains("error DA3003:", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("report", outcome.Output.Split('\n').LastOrDefault(line => line.Length > 0) ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "modality": "tabular", "data": { "synthetic": "synthetic.csv" }, "gtes": [] }""", "did you mean 'gates'?")]
    [InlineData("""{ "modality": "tabular", "data": { "synthetic": "synthetic.csv" }, "gates": {} }""", "must be an array")]
    [InlineData("""{ "modality": "tabular", "data": { "synthetic": "synthetic.csv" }, "gates": [ { "metric": "tabular.fidelity.ks", "max": "x" } ] }""", "must be a number")]
    [InlineData("""{ "modality": "tabular", "data": { "synthetic": "synthetic.csv" }, "gates": [ { "metric": "tabular.fidelity.ks", "max": 1 }, { "metric": "tabular.fidelity.ks", "max": 1 } ] }""", "repeats")]
    [InlineData("""{ "modality": "tabular", "data": { "synthetic": "synthetic.csv", "real": "real.csv" }, "fields": { "id": "agee" }, "gates": [ { "metric": "tabular.fidelity.ks", "max": 1 } ] }""", "did you mean 'age'?")]
    public void Refuses_a_manifest_that_is_wrong(string manifest, string message)
    {
        _tool.Write("orders.audit.json", manifest);

        Refuses("error DA2001:", message);
    }

    [Fact]
    public void Exits_130_when_interrupted_and_writes_nothing()
    {
        _tool.Write("real.csv", ManyRows());
        _tool.Write("synthetic.csv", ManyRows());
        _tool.Manifest("""{ "metric": "tabular.fidelity.*", "max": 1 }""");

        using var process = _tool.StartInterruptible("audit", "orders.audit.json");
        while (!process.HasExited && !IsReading(process, "synthetic.csv")) Thread.Yield();
        using (var kill = _tool.StartProgram("kill", ["-INT", $"{process.Id}"])) kill.WaitForExit();
        var outcome = Tool.Finish(process);

        Assert.Equal(130, outcome.ExitCode);
        Assert.Contains("cancelled", outcome.Error, StringComparison.Ordinal);
        AssertNothingWritten();
    }

    /// <summary>Whether the process holds the file open: then it is in the middle of its work.</summary>
    private static bool IsReading(System.Diagnostics.Process process, string file)
    {
        try
        {
            return Directory.EnumerateFileSystemEntries($"/proc/{process.Id}/fd").Any(descriptor => new FileInfo(descriptor).LinkTarget?.EndsWith(file, StringComparison.Ordinal) == true);
        }
        catch (IOException)
        {
            return false;   // a descriptor was closed while we looked
        }
    }

    private static string ManyRows()
    {
        var rows = new StringBuilder("a,b,c,d\n");
        for (var i = 0; i < 3_000_000; i++) rows.Append(i % 977).Append(".5,").Append(i % 331).Append(",k").Append(i % 7).Append(",v").Append(i % 13).Append('\n');
        return rows.ToString();
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private void Refuses(string code, string message, params string[] options)
    {
        var outcome = _tool.Run(["audit", "orders.audit.json", .. options]);

        Assert.True(outcome.ExitCode == 2, $"exit code {outcome.ExitCode}: {outcome.Error}");
        Assert.Contains(code, outcome.Error, StringComparison.Ordinal);
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);
        AssertNothingWritten();
    }

    private void AssertNothingWritten()
    {
        Assert.Equal(
            ["report.html", "report.json"],
            Directory.EnumerateFileSystemEntries(_tool.Path("artifacts/data-audit/orders")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(OldReport, File.ReadAllText(_tool.Path("artifacts/data-audit/orders/report.json")));
        Assert.Equal(OldReport, File.ReadAllText(_tool.Path("artifacts/data-audit/orders/report.html")));
    }

    private Tool.Outcome AsNobody(params string[] arguments)
    {
        File.SetUnixFileMode(_tool.Folder, (UnixFileMode)0b111_101_101);
        using var process = _tool.StartProgram("setpriv", ["--reuid=65534", "--regid=65534", "--clear-groups", "dotnet", Tool.ToolPath, .. arguments]);
        return Tool.Finish(process);
    }
}
