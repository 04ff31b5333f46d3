using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace DataAuditor.Cli.Tests;

/// <summary>Logs as people have them: of several lines, with garbage, and with a truth in a file of its own.</summary>
public sealed class LogInputTests : IDisposable
{
    private const string Parsed = "LineId,Content,EventTemplate\n1,open 5,open <*>\n2,open 6,open <*>\n3,close,close\n";

    private const string Truth = """,  "sideFiles": [{ "field": "gold_template", "file": "truth.csv", "name": "EventTemplate" }]""";

    private const string ParsingAccuracy = """{ "metric": "log.validity.parsing-accuracy", "min": 0.5 }""";

    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void The_truth_may_stand_in_a_file_of_its_own_whose_hash_is_reported()
    {
        _tool.Write("x.csv", Parsed);
        var truth = _tool.Write("truth.csv", "LineId,EventTemplate\n1,open <*>\n2,open <*>\n3,\n");
        var report = Report(Audit(ParsingAccuracy, "x.csv", Truth, """ "template": "EventTemplate" """));

        Assert.Equal(2 / 3d, (double)report["measurements"]![0]!["value"]!, 12);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(truth))), (string?)report["data"]!["synthetic.gold_template"]!["sha256"]);
        Assert.Equal(("truth.csv", 3), ((string?)report["data"]!["synthetic.gold_template"]!["path"], (int)report["data"]!["synthetic.gold_template"]!["records"]!));
    }

    [Fact]
    public void The_truth_may_belong_by_id()
    {
        _tool.Write("x.csv", Parsed);
        _tool.Write("truth.csv", "LineId,EventTemplate\n3,close\n2,open <*>\n1,open <*>\n");
        var report = Report(Audit(ParsingAccuracy, "x.csv", Truth.Replace(" }]", """, "id": "LineId" }]""", StringComparison.Ordinal), """ "template": "EventTemplate", "id": "LineId" """));

        Assert.Equal(1, (double)report["measurements"]![0]!["value"]!);
    }

    [Theory]
    [InlineData("EventTemplate\nopen <*>\nclose\n", 2)]
    [InlineData("EventTemplate\nopen <*>\nopen <*>\nclose\nclose\n", 4)]
    public void A_truth_of_another_length_is_an_error_that_names_both(string truth, int rows)
    {
        _tool.Write("x.csv", Parsed);
        _tool.Write("truth.csv", truth);
        var outcome = Audit(ParsingAccuracy, "x.csv", Truth, """ "template": "EventTemplate" """);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("truth.csv: error DA2002: ", outcome.Error, StringComparison.Ordinal);
        Assert.Contains($"it has {rows} rows", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Entries_of_several_lines_have_fields()
    {
        _tool.Write("x.log", "12:00 WARN slow\n  at a\n12:01 INFO fine\n12:02 fatal over\n");
        _tool.Write("truth.csv", "level\nwarning\ninfo\nerror\n");
        var report = Report(Audit(
            """{ "metric": "log.fidelity.level-accuracy", "min": 0.5 }""",
            data: """, "entry": "(?<time>\\d\\d:\\d\\d) (?<level>\\w+) (?<line>.*)", "sideFiles": [{ "field": "gold_level", "file": "truth.csv" }]"""));

        Assert.Equal(3, (int)report["data"]!["synthetic"]!["records"]!);
        Assert.Equal(1, (double)report["measurements"]![0]!["value"]!);
    }

    [Theory]
    [InlineData("\"entry\": \"(\"", "x.audit.json(1,63): error DA2001: 'entry': '(' is no regular expression")]
    [InlineData("\"entry\": \"(?=a)\"", "x.audit.json(1,63): error DA2001: 'entry': '(?=a)' looks around or back")]
    public void An_entry_that_cannot_be_searched_for_is_an_error_of_the_manifest(string entry, string message)
    {
        _tool.Write("x.log", "a\n");
        var outcome = Audit("""{ "metric": "log.privacy.exposure", "max": 0 }""", data: $", {entry}");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_of_any_bytes_and_ten_megabytes_are_audited()
    {
        _tool.Write("x.log", [.. "fine 1\n"u8, 0, 0xFF, 0xC3, 0x28, 0x1B, (byte)'[', (byte)'3', (byte)'1', (byte)'m', (byte)'\n', .. "caf"u8, 0xE9, (byte)'\n', .. new byte[10 << 20].Select(_ => (byte)'x'), (byte)'\n']);
        _tool.Write("y.log", "fine 1\nfine 2\n");
        var outcome = Audit("""{ "metric": "log.privacy.exposure", "max": 0 }, { "metric": "log.fidelity.template-distance", "max": 1 }""", data: """, "real": "y.log" """);

        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal(4, (int)Report(outcome)["data"]!["synthetic"]!["records"]!);
        Assert.Contains("2 of its lines are not valid UTF-8", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', outcome.Output + outcome.Error);
    }

    [Fact]
    public void What_is_sensitive_is_shown_nowhere_unless_asked_for()
    {
        _tool.Write("x.log", "login of alice@corp.example from 203.0.113.77\n");
        var hidden = Audit("""{ "metric": "log.privacy.exposure", "max": 0 }""");
        var shown = Audit("""{ "metric": "log.privacy.exposure", "options": { "reveal": true }, "max": 0 }""");

        Assert.Equal((1, 1), (hidden.ExitCode, shown.ExitCode));
        Assert.DoesNotContain("alice", hidden.Output + hidden.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("203.0.113", hidden.Output + hidden.Error, StringComparison.Ordinal);
        Assert.Contains("alice@corp.example", shown.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"line\":\"a\",\"level\":\"info\"}\n{\"line\":\"b\"}\n", 2, "x.jsonl(2): error DA2002: the record has no field 'level', which others have")]
    [InlineData("{\"line\":\"a\",\"level\":\"LOUD\",\"gold_level\":\"info\"}\n", 1, "LOUD")]
    public void A_level_that_is_missing_or_unknown_is_told(string records, int code, string message)
    {
        _tool.Write("x.jsonl", records);
        var outcome = Audit("""{ "metric": "log.fidelity.level-accuracy", "min": 0.5 }""", "x.jsonl");

        Assert.Equal(code, outcome.ExitCode);
        Assert.Contains(message, outcome.Error + outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_cell_is_a_line_without_a_level()
    {
        _tool.Write("x.csv", "level,gold_level\ninfo,info\n,info\n");
        var report = Report(Audit("""{ "metric": "log.fidelity.level-accuracy", "min": 0.5 }""", "x.csv"));

        Assert.Equal(1, (double)report["measurements"]![0]!["value"]!);
    }

    [Fact]
    public void The_built_in_parser_serves_where_no_template_is_given()
    {
        _tool.Write("x.jsonl", string.Concat(Enumerable.Range(0, 50).Select(number => $$"""{"line":"request {{number}} took {{number * 3}} ms","gold_template":"request <*> took <*> ms"}""" + "\n")));
        var report = Report(Audit("""{ "metric": "log.validity.grouping-accuracy", "min": 0.9 }""", "x.jsonl"));

        Assert.Equal(1, (double)report["measurements"]![0]!["value"]!);
    }

    private static JsonNode Report(Tool.Outcome outcome) => JsonNode.Parse(outcome.Output)!;

    private Tool.Outcome Audit(string gates, string file = "x.log", string data = "", string fields = "")
    {
        _tool.Write("x.audit.json", $$"""{ "modality": "log", "data": { "synthetic": "{{file}}"{{data}} }, "fields": { {{fields}} }, "decision": "point", "gates": [{{gates}}] }""");
        return _tool.Run("audit", "x.audit.json", "--format", "json");
    }
}
