using System.Text.Json.Nodes;
using DataAuditor.Curation;
using DataAuditor.Manifests;

namespace DataAuditor.Tests.Curation;

public sealed class CuratorTests : IDisposable
{
    private const string Story = "Once upon a time a fox lived under an old oak beside the river, and every morning it went down to the water to drink before the farmers woke.";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Keeps_the_lines_of_what_passes_byte_by_byte()
    {
        const string First = """{ "text" : "A good text, caf\u00e9." , "id":1}""", Second = """{"id":2,"text":"Another one.  "}""";
        Write(First + "\r\n" + """{"text":""}""" + "\n" + Second);

        var result = Curate();

        Assert.Equal(First + "\r\n" + Second + "\n", File.ReadAllText(result.KeptPath));
        Assert.Equal((3, 2, 1), (result.Summary.Records, result.Summary.Kept, result.Summary.Rejected));
    }

    [Fact]
    public void Says_why_a_record_is_rejected_and_what_it_repeats()
    {
        WriteTexts(Story, "Something else.", Story.Replace("farmers woke", "farmers rose", StringComparison.Ordinal), "Something else.", "As an AI language model, I know.");

        var rejected = Rejected(Curate());

        Assert.Equal([2, 3, 4], rejected.Select(line => (int)line["record"]!));
        Assert.Equal(["duplicates", "duplicates", "boilerplate"], rejected.Select(line => (string?)line["reasons"]![0]!["check"]));
        Assert.Equal((0, 1), ((int)rejected[0]["reasons"]![0]!["of"]!, (int)rejected[1]["reasons"]![0]!["of"]!));
        Assert.InRange((double)rejected[0]["reasons"]![0]!["similarity"]!, 0.8, 0.99);
        Assert.Equal("is the same as record 1", (string?)rejected[1]["reasons"]![0]!["detail"]);
        Assert.Equal("Something else.", (string?)rejected[1]["fields"]!["text"]);
    }

    [Fact]
    public void Keeps_a_good_record_whose_like_is_rejected_for_another_reason()
    {
        var talkative = Story + " Click here to read more.";
        WriteTexts(talkative, Story);

        var result = Curate();

        Assert.Equal([0], Rejected(result).Select(line => (int)line["record"]!));
        Assert.Contains(Story, File.ReadAllText(result.KeptPath), StringComparison.Ordinal);
    }

    [Fact]
    public void Takes_out_nothing_from_what_it_kept()
    {
        WriteTexts([.. Enumerable.Range(0, 200).Select(text => string.Join(' ', Enumerable.Range(text * 2, 60))), "", Story, Story]);
        var first = Curate();

        var second = Curator.Run(Manifest("kept.jsonl"), Path("again.jsonl"));

        Assert.InRange(first.Summary.Rejected, 3, 199);
        Assert.Equal(0, second.Summary.Rejected);
        Assert.Equal(File.ReadAllBytes(first.KeptPath), File.ReadAllBytes(second.KeptPath));
    }

    [Fact]
    public void Shows_gated_metrics_before_and_after_diversity_first()
    {
        WriteTexts("Write to ann@example.org.", "The very same words.", "The very same words.");

        var summary = Curate(
            """{ "metric": "text.privacy.exposure", "max": 0 }""", """{ "metric": "text.diversity.near-duplicate-rate", "max": 0 }""").Summary;

        Assert.Equal(
            [("text.diversity.near-duplicate-rate", 1.0 / 3, 0.0), ("text.privacy.exposure", 1.0 / 3, 0.0)],
            summary.Metrics.Select(metric => (metric.Metric, metric.Before!.Value, metric.After!.Value)));
        Assert.Equal([("duplicates", 1L), ("text.privacy.exposure", 1L)], summary.Checks.Select(check => (check.Check, check.Records)));
    }

    [Fact]
    public void Holds_records_against_gated_metrics_with_the_gate_s_options()
    {
        WriteTexts("Write to ann@example.org.", "Or see 10.0.0.1 for more.");

        var rejected = Rejected(Curate("""{ "metric": "text.privacy.exposure", "options": { "types": ["ipv4"] }, "max": 1 }"""));

        var reason = Assert.Single(rejected)["reasons"]![0]!;
        Assert.Equal(("text.privacy.exposure", "ipv4", "'ipv4#f5' at character 8, private"), ((string?)reason["check"], (string?)reason["part"], (string?)reason["detail"]));
    }

    [Theory]
    [InlineData("""{ "metrics": ["text.privacy.*"] }""", 2)]
    [InlineData("""{ "duplicates": false }""", 4)]
    [InlineData("""{ "support": { "min": 0.5 } }""", 3)]
    [InlineData("""{ "duplicates": { "n": 1, "jaccard": 0.2 }, "length": false }""", 2)]
    [InlineData("""{ "length": { "minWords": 5 } }""", 1)]
    [InlineData("""{ "boilerplate": { "phrases": ["SAME"] } }""", 1)]
    [InlineData("{ }", 3)]
    public void Follows_the_manifest(string settings, int kept)
    {
        WriteTexts("Write to ann@example.org today.", "The very same words.", "The very same words.", "See the same words.");

        Assert.Equal(kept, Curator.Run(Manifest("data.jsonl", settings: settings), Path("kept.jsonl")).Summary.Kept);
    }

    [Theory]
    [InlineData("en", 1)]
    [InlineData("de", 0)]
    public void Keeps_the_languages_that_the_manifest_wants(string language, int kept)
    {
        WriteTexts(Story);

        Assert.Equal(kept, Curator.Run(Manifest("data.jsonl", settings: $$"""{ "languages": ["{{language}}"] }"""), Path("kept.jsonl")).Summary.Kept);
    }

    [Fact]
    public void Rejects_lines_that_are_no_records_where_they_are_counted()
    {
        Write("""{"text":"fine words"}""" + "\n" + """{"text":""" + "\n");

        var rejected = Rejected(Curator.Run(Manifest("data.jsonl", "\"brokenRecords\": \"count\""), Path("kept.jsonl")));

        Assert.Equal(("unreadable", """{"text":"""), ((string?)Assert.Single(rejected)["reasons"]![0]!["check"], (string?)rejected[0]["line"]));
    }

    [Fact]
    public void Tells_which_checks_could_not_be_run()
    {
        WriteTexts("one text", "another text");

        Assert.Contains(
            new UnusedCheck("text.fidelity.ifeval", "no record has the field 'instruction_id_list'"),
            Curate("""{ "metric": "text.fidelity.ifeval", "min": 0.5, "optional": true }""").Summary.NotChecked);
    }

    [Fact]
    public void Proposes_labels_that_the_other_records_suggest_and_changes_none()
    {
        string[] animals = ["fox", "dog", "cat", "horse"], tools = ["hammer", "saw", "drill", "wrench"];
        var lines = Enumerable.Range(0, 60).Select(record => (Words: record % 2 == 0 ? animals : tools, Record: record)).Select(drawn => new JsonObject
        {
            ["text"] = $"number {drawn.Record} {drawn.Words[drawn.Record / 2 % 4]} {drawn.Words[drawn.Record / 8 % 4]} {drawn.Words[drawn.Record / 4 % 4]} {drawn.Record * 31}",
            ["label"] = (drawn.Words == animals) == (drawn.Record != 20) ? "animal" : "tool",
        }.ToJsonString() + "\n");
        Write(string.Concat(lines));

        var result = Curator.Run(Manifest("data.jsonl"), Path("kept.jsonl"), proposesLabels: true);

        var proposal = JsonNode.Parse(Assert.Single(File.ReadAllLines(result.RelabelPath!)))!;
        Assert.Equal((20, "tool", "animal"), ((int)proposal["record"]!, (string?)proposal["label"], (string?)proposal["proposed"]));
        Assert.Equal(1, result.Summary.Labels!.Proposals);
        Assert.InRange(result.Summary.Labels.NoiseRate!.Value, 0.005, 0.05);
        Assert.Equal(File.ReadAllBytes(Path("data.jsonl")), File.ReadAllBytes(result.KeptPath));
    }

    [Fact]
    public void Says_why_no_labels_can_be_proposed()
    {
        WriteTexts("one text", "another text");

        var wrong = Assert.Throws<AuditException>(() => Curator.Run(Manifest("data.jsonl"), Path("kept.jsonl"), proposesLabels: true));

        Assert.Contains("no labels can be proposed: no record has the field 'label'", wrong.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Path("kept.jsonl")));
    }

    [Fact]
    public void Refuses_tables_which_have_no_checks_of_single_records()
    {
        Write("""{"amount":1}""" + "\n");
        var tables = Manifest("data.jsonl") with { Modality = Modality.Tabular };

        Assert.Contains("tabular metrics judge whole tables", Assert.Throws<AuditException>(() => Curator.Run(tables, Path("kept.jsonl"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Has_nothing_to_measure_where_nothing_is_kept()
    {
        WriteTexts("", " ");

        var result = Curate();

        Assert.Null(result.After);
        Assert.Null(result.Summary.StatusAfter);
        Assert.Equal(0, new FileInfo(result.KeptPath).Length);
        Assert.Equal(2, Rejected(result).Count);
    }

    [Theory]
    [InlineData("data.jsonl", "is the data that is curated: it would be written over")]
    [InlineData("kept.json", "its name must end with .jsonl")]
    public void Refuses_to_write_over_the_data_or_in_another_format(string output, string message)
    {
        WriteTexts("one");

        var wrong = Assert.Throws<AuditException>(() => Curator.Run(Manifest("data.jsonl"), Path(output)));

        Assert.Contains(message, wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_what_does_not_have_a_record_a_line()
    {
        _folder.Write("data.csv", "text\none\n");

        var wrong = Assert.Throws<AuditException>(() => Curator.Run(Manifest("data.csv"), Path("kept.jsonl")));

        Assert.Contains("does not have a record a line", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_the_pattern_that_no_metric_has()
    {
        WriteTexts("one");

        var wrong = Assert.Throws<AuditException>(() => Curator.Run(Manifest("data.jsonl", settings: """{ "metrics": ["text.nothing.*"] }"""), Path("kept.jsonl")));

        Assert.Contains("no metric is named 'text.nothing.*'", wrong.Message, StringComparison.Ordinal);
    }

    private CurationResult Curate(params string[] gates) => Curator.Run(Manifest("data.jsonl", gates: gates), Path("kept.jsonl"));

    private AuditManifest Manifest(string data, string? more = null, string settings = "{}", params string[] gates) => AuditManifest.Load(_folder.Write(
        "texts.audit.json",
        $$"""
        { "modality": "text", "data": { "synthetic": "{{data}}"{{(more is null ? "" : ", " + more)}} }, "curation": {{settings}}, "decision": "point", "gates": [{{string.Join(", ", gates)}}] }
        """));

    private void Write(string content) => _folder.Write("data.jsonl", content);

    private void WriteTexts(params string[] texts) => Write(string.Concat(texts.Select(text => new JsonObject { ["text"] = text }.ToJsonString() + "\n")));

    private string Path(string name) => System.IO.Path.Combine(_folder.Path, name);

    private static List<JsonNode> Rejected(CurationResult result) => [.. File.ReadLines(result.RejectedPath).Select(line => JsonNode.Parse(line)!)];
}
