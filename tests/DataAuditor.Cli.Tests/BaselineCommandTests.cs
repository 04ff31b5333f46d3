using System.Text.Json.Nodes;

namespace DataAuditor.Cli.Tests;

public sealed class BaselineCommandTests : IDisposable
{
    private const string ShiftedCsv = "age,amount,city,day\n131,10.5,Oslo,2024-01-01\n142,11.25,Rome,2024-01-02\n157,9,Oslo,2024-01-05\n123,12,Bern,2024-02-01\n";

    private const string Report = "artifacts/data-audit/orders/report.json";

    private readonly Tool _tool = new();

    public BaselineCommandTests()
    {
        _tool.WriteGoodAudit();
        Manifest("\"maxRegression\": 0.1");
    }

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void Fails_when_worse_than_the_accepted_baseline_and_says_so()
    {
        Accept();
        Assert.Equal(0, Audit().ExitCode);

        _tool.Write("synthetic.csv", ShiftedCsv);
        var outcome = Audit();

        Assert.Equal(1, outcome.ExitCode);
        Assert.Matches(
            @"^orders\.audit\.json\(2,1\): error DA1002: tabular\.fidelity\.ks is 0\.3333 \(95 % CI [0-9.]+–[0-9.]+\), 0\.3333 worse than the baseline's 0, more than maxRegression 0\.1; worst column 'age' 1$",
            Assert.Single(outcome.Messages));
    }

    [Fact]
    public void Shows_what_moved_as_a_table_and_as_json()
    {
        Accept();
        _tool.Write("synthetic.csv", ShiftedCsv);
        Audit();

        var table = _tool.Run("baseline", "diff", Report);
        Assert.Equal(0, table.ExitCode);
        Assert.Matches(@"tabular\.fidelity\.ks +0 +0\.3333 +\+0\.3333 .*(worse|not distinguishable)", table.Output);

        var json = _tool.Run("baseline", "diff", Report, "--baseline", "orders.baseline.json", "--format", "json");
        var move = JsonNode.Parse(json.Output)!["metrics"]![0]!;
        Assert.Equal(0, (double?)move["baseline"]);
        Assert.Equal(1 / 3.0, (double)move["difference"]!, 1e-12);
    }

    [Fact]
    public void Accepts_a_failed_report_by_force_alone()
    {
        Accept();
        _tool.Write("synthetic.csv", ShiftedCsv);
        Assert.Equal(1, Audit().ExitCode);

        var refused = _tool.Run("baseline", "accept", Report);
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("error DA2001: the report failed", refused.Error, StringComparison.Ordinal);
        Assert.Equal(2, _tool.Run("baseline", "accept", Report, "--force").ExitCode);

        Assert.Equal(0, _tool.Run("baseline", "accept", Report, "--force", "--reason", "a new source").ExitCode);
        Assert.Equal(0, Audit().ExitCode);
        Assert.Contains("a new source", _tool.Run("baseline", "diff", Report).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Leaves_the_baseline_as_it_was_when_the_audit_that_should_be_it_fails()
    {
        Accept();
        var before = File.ReadAllText(_tool.Path("orders.baseline.json"));
        Manifest("\"max\": 0.2");
        _tool.Write("synthetic.csv", ShiftedCsv);

        var outcome = _tool.Run("audit", "orders.audit.json", "--baseline-mode", "accept");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("its baseline is left as it was", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(_tool.Path("orders.baseline.json")));
    }

    [Theory]
    [InlineData("missing", "does not exist")]
    [InlineData("cut off", "is cut off, or is no baseline")]
    [InlineData("a report", "is cut off, or is no baseline")]
    [InlineData("empty", "is cut off, or is no baseline")]
    [InlineData("another audit's", "is of the audit 'customers', and this is 'orders'")]
    [InlineData("of another version of the tool", "is by data-auditor 0.0.1")]
    [InlineData("of another version of the metric", "by version 99 of its definition")]
    [InlineData("of other real data", "was measured with other data as 'real'")]
    public void Exits_2_with_the_command_that_puts_right_a_baseline_that_is(string what, string message)
    {
        Accept();
        var file = _tool.Path("orders.baseline.json");
        var whole = File.ReadAllText(file);
        var wrong = what switch
        {
            "cut off" => whole[..(whole.Length / 2)],
            "a report" => File.ReadAllText(_tool.Path(Report)),
            "another audit's" => whole.Replace("\"audit\": \"orders\"", "\"audit\": \"customers\"", StringComparison.Ordinal),
            "of another version of the tool" => System.Text.RegularExpressions.Regex.Replace(whole, "(\"name\": \"data-auditor\",\\s*\"version\": )\"[^\"]*\"", "$1\"0.0.1\""),
            "of another version of the metric" => whole.Replace("\"version\": 1,", "\"version\": 99,", StringComparison.Ordinal),
            _ => "",
        };
        File.WriteAllText(file, wrong);
        if (what is "missing") File.Delete(file);
        if (what is "of other real data")
        {
            File.WriteAllText(file, whole);
            _tool.Write("real.csv", Tool.GoodCsv + "39,10,Oslo,2024-01-03\n");
        }

        var outcome = Audit();

        Assert.Equal(2, outcome.ExitCode);
        var error = Assert.Single(outcome.Messages);
        Assert.Contains("error DA2001: the baseline ", error, StringComparison.Ordinal);
        Assert.Contains(message, error, StringComparison.Ordinal);

        var command = error[(error.IndexOf("data-auditor audit ", StringComparison.Ordinal) + "data-auditor ".Length)..].Split(' ');
        Assert.Equal(0, _tool.Run(command).ExitCode);
        Assert.Equal(0, Audit().ExitCode);
    }

    [Fact]
    public void Leaves_one_whole_file_when_processes_accept_at_once()
    {
        Accept();
        var reports = Enumerable.Range(0, 6).Select(ReportOnOtherData).ToArray();

        var running = reports.Select(report => _tool.Start("baseline", "accept", report, "--history", "orders.history.jsonl")).ToArray();
        var outcomes = running.Select(Tool.Finish).ToArray();

        foreach (var process in running) process.Dispose();
        Assert.All(outcomes, outcome => Assert.True(outcome.ExitCode == 0, outcome.Error));
        var rounds = File.ReadAllLines(_tool.Path("orders.history.jsonl")).Select(line => JsonNode.Parse(line)!).ToArray();
        Assert.Equal(Enumerable.Range(1, 6), rounds.Select(round => (int)round["sequence"]!));
        Assert.Equal(Enumerable.Range(0, 6).Select(number => $"{number}"), rounds.Select(Data).Order(StringComparer.Ordinal));
        Assert.InRange(Data(JsonNode.Parse(File.ReadAllText(_tool.Path("orders.baseline.json")))!["report"]!), "0", "5");
        Assert.Equal(0, Audit().ExitCode);
        Assert.Empty(Directory.GetFiles(_tool.Folder, "*.tmp"));
    }

    [Fact]
    public void Adds_a_report_to_the_history_that_is_there()
    {
        Accept();
        Assert.Equal(0, _tool.Run("baseline", "accept", Report).ExitCode);
        Assert.False(File.Exists(_tool.Path("orders.history.jsonl")));

        _tool.Write("orders.history.jsonl", "");
        Assert.Equal(0, _tool.Run("baseline", "accept", Report).ExitCode);
        Assert.Equal(0, _tool.Run("baseline", "accept", Report).ExitCode);
        Assert.Single(File.ReadAllLines(_tool.Path("orders.history.jsonl")));
    }

    private string ReportOnOtherData(int number)
    {
        var report = JsonNode.Parse(File.ReadAllText(_tool.Path(Report)))!;
        report["data"]!["synthetic"]!["sha256"] = $"{number}";
        return _tool.Write($"report{number}.json", report.ToJsonString());
    }

    private static string Data(JsonNode report) => (string)report["data"]!["synthetic"]!["sha256"]!;

    private void Accept() => Assert.Equal(0, _tool.Run("audit", "orders.audit.json", "--baseline-mode", "accept").ExitCode);

    private Tool.Outcome Audit() => _tool.Run("audit", "orders.audit.json");

    private void Manifest(string limit) => _tool.Write(
        "orders.audit.json",
        $$"""
        { "modality": "tabular", "baseline": "orders.baseline.json", "data": { "synthetic": "synthetic.csv", "real": "real.csv" }, "decision": "point", "gates": [
        { "metric": "tabular.fidelity.ks", {{limit}} }
        ] }
        """);
}
