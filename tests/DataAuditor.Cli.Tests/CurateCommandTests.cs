using System.Text.Json.Nodes;

namespace DataAuditor.Cli.Tests;

public sealed class CurateCommandTests : IDisposable
{
    private readonly Tool _tool = new();

    public CurateCommandTests()
    {
        _tool.Write("texts.jsonl", """
            {"text":"The first text has its own words."}
            {"text":"The second text says something else."}
            {"text":"The first text has its own words."}

            """);
        _tool.Write("texts.audit.json", """
            { "modality": "text", "data": { "synthetic": "texts.jsonl" }, "decision": "point", "gates": [{ "metric": "text.diversity.near-duplicate-rate", "max": 0 }] }
            """);
    }

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void Writes_what_it_keeps_and_shows_the_metrics_before_and_after()
    {
        var outcome = _tool.Run("curate", "texts.audit.json", "--out", "kept.jsonl");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Matches(@"(?m)^\s*duplicates\s+1\s*$", outcome.Output);
        Assert.Matches(@"(?m)^\s*text\.diversity\.near-duplicate-rate\s+0\.3333\s+0\s*$", outcome.Output);
        Assert.Equal(["kept 2 of 3 records: kept.jsonl", "rejected, with reasons: kept.rejected.jsonl", "summary: kept.summary.json"], outcome.Messages);
        Assert.Equal(2, File.ReadAllLines(_tool.Path("kept.jsonl")).Length);
    }

    [Fact]
    public void Prints_exactly_the_summary_that_it_writes()
    {
        var outcome = _tool.Run("curate", "texts.audit.json", "--out", "kept.jsonl", "--format", "json");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal(File.ReadAllText(_tool.Path("kept.summary.json")), outcome.Output);
        Assert.Equal(1, (int)JsonNode.Parse(outcome.Output)!["rejected"]!);
    }

    [Fact]
    public void Fails_where_a_gate_fails_on_what_is_kept()
    {
        _tool.Write("texts.audit.json", """
            { "modality": "text", "data": { "synthetic": "texts.jsonl" }, "decision": "point", "gates": [{ "metric": "text.diversity.ttr", "min": 1 }] }
            """);

        Assert.Equal(1, _tool.Run("curate", "texts.audit.json", "--out", "kept.jsonl").ExitCode);
        Assert.True(File.Exists(_tool.Path("kept.jsonl")));
    }

    [Fact]
    public void Leaves_the_data_alone()
    {
        var outcome = _tool.Run("curate", "texts.audit.json", "--out", "texts.jsonl");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Equal(3, File.ReadAllLines(_tool.Path("texts.jsonl")).Length);
        Assert.False(File.Exists(_tool.Path("texts.rejected.jsonl")));
    }
}
