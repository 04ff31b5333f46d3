using System.Text;
using System.Text.Json.Nodes;

namespace DataAuditor.Cli.Tests;

/// <summary>Records as people have them, broken and hostile ones among them.</summary>
public sealed class TextInputTests : IDisposable
{
    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void A_line_that_is_no_json_is_told_by_file_and_line()
    {
        _tool.Write("x.jsonl", "{\"text\":\"a b\"}\n{\"text\":\"a\n");
        var outcome = Audit("""{ "metric": "text.diversity.ttr", "min": 0.1 }""");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("x.jsonl(2,", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("error DA2002: the text is not JSON", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Broken_lines_are_counted_where_the_manifest_says_so()
    {
        _tool.Write("x.jsonl", "{\"text\":\"one two\"}\nnot json\n{\"text\":\"three\"}\n");
        var report = Report(Audit("""{ "metric": "text.diversity.ttr", "min": 0.1 }""", data: ""","brokenRecords":"count" """));

        Assert.Equal(3, (int)report["data"]!["synthetic"]!["records"]!);
        Assert.Equal(1, (double)report["measurements"]![0]!["value"]!);
    }

    [Fact]
    public void A_field_that_no_record_has_leaves_the_metric_not_measurable()
    {
        _tool.Write("x.jsonl", "{\"reply\":\"a\"}\n");
        var outcome = Audit("""{ "metric": "text.diversity.ttr", "min": 0.1 }""");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("DA1003", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("no record has the field 'text'", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"text\":\"a\"}\n{\"reply\":\"b\"}\n", "x.jsonl(2): error DA2002: the record has no field 'text', which others have")]
    [InlineData("{\"text\":\"a\"}\n{\"text\":7}\n", "x.jsonl(2): error DA2002: the field 'text' must be text, and is 7")]
    [InlineData("{\"text\":\"a\"}\n{\"text\":{\"x\":1}}\n", "x.jsonl(2): error DA2002: the field 'text' must be text, and is an object")]
    public void A_record_that_is_not_like_the_others_is_told_by_line_and_field(string records, string message)
    {
        _tool.Write("x.jsonl", records);
        var outcome = Audit("""{ "metric": "text.diversity.ttr", "min": 0.1 }""");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \\t\\n")]
    public void Data_without_a_word_is_the_worst_and_not_unmeasurable(string text)
    {
        _tool.Write("x.jsonl", $"{{\"text\":\"{text}\"}}\n");
        var report = Report(Audit("""{ "metric": "text.diversity.ttr", "min": 0.1, "optional": true }"""));

        Assert.Equal("failed", (string?)report["gates"]![0]!["verdict"]);
    }

    [Fact]
    public void Lone_surrogates_right_to_left_marks_and_zero_width_characters_are_text()
    {
        _tool.Write("x.jsonl", "{\"text\":\"a \\ud800 b\"}\n{\"text\":\"\u202eabc\u200b def\"}\n{\"text\":\"שלום עולם\"}\n");
        var report = Report(Audit("""{ "metric": "text.diversity.distinct-n", "min": 0.1 }"""));

        Assert.Equal("passed", (string?)report["gates"]![0]!["verdict"]);
    }

    [Fact]
    public void A_text_of_ten_million_characters_is_one_record()
    {
        var words = new StringBuilder(10_000_100);
        while (words.Length < 10_000_000) words.Append("word").Append(words.Length).Append(' ');
        _tool.Write("x.jsonl", $"{{\"text\":\"{words}\"}}\n{{\"text\":\"{new string('x', 10_000_000)}\"}}\n");
        var report = Report(Audit("""{ "metric": "text.diversity.ttr", "min": 0.1 }"""));

        Assert.Equal("passed", (string?)report["gates"]![0]!["verdict"]);
    }

    [Fact]
    public void A_keyword_that_explodes_ends_in_time_and_is_an_error_of_its_record()
    {
        _tool.Write("x.jsonl", new JsonObject
        {
            ["prompt"] = "p",
            ["text"] = new string('a', 5000) + "!",
            ["instruction_id_list"] = new JsonArray("keywords:existence"),
            ["kwargs"] = new JsonArray(new JsonObject { ["keywords"] = new JsonArray("(a|a)*b", "(a+)+c") }),
        }.ToJsonString() + "\n");
        var outcome = Audit("""{ "metric": "text.fidelity.ifeval", "min": 0.5 }""");

        Assert.True(outcome.ExitCode is 1 or 2, outcome.Error);
        Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Control_characters_of_the_data_reach_no_terminal()
    {
        _tool.Write("x.jsonl", new JsonObject
        {
            ["prompt"] = "p",
            ["text"] = "one, \u001b[31mtwo\u0007\n::error::three\n##vso[task.complete result=Failed;]",
            ["instruction_id_list"] = new JsonArray("punctuation:no_comma"),
            ["kwargs"] = new JsonArray(new JsonObject()),
        }.ToJsonString() + "\n");
        var outcome = Audit("""{ "metric": "text.fidelity.ifeval", "min": 0.5 }""");

        Assert.Equal(1, outcome.ExitCode);
        foreach (var text in new[] { outcome.Output, outcome.Error })
        {
            Assert.DoesNotContain('\u001b', text);
            Assert.DoesNotContain('\u0007', text);
            Assert.DoesNotContain("\n::error", text, StringComparison.Ordinal);
            Assert.DoesNotContain("\n##vso", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Csv_has_texts_too()
    {
        _tool.Write("x.csv", "id,text\n1,\"a b\nc\"\n2,d e\n");
        var report = Report(Audit("""{ "metric": "text.diversity.ttr", "min": 0.1 }""", file: "x.csv"));

        Assert.Equal(1, (double)report["measurements"]![0]!["value"]!);
        Assert.Equal(2, (int)report["data"]!["synthetic"]!["records"]!);
    }

    private static JsonNode Report(Tool.Outcome outcome) => JsonNode.Parse(outcome.Output)!;

    private Tool.Outcome Audit(string gate, string file = "x.jsonl", string data = "")
    {
        _tool.Write("x.audit.json", $$"""{ "modality": "text", "data": { "synthetic": "{{file}}"{{data}} }, "decision": "point", "gates": [{{gate}}] }""");
        return _tool.Run("audit", "x.audit.json", "--format", "json");
    }
}
