using System.Text.Json;
using System.Text.Json.Nodes;

namespace DataAuditor.Metrics.Tests.Log.Spans;

/// <summary>Records of lines with gold spans, and what says which of them were redacted.</summary>
internal static class SpanRecords
{
    /// <summary>Documents of golden spans and predicted ones.</summary>
    public static IReadOnlyList<string> Golden =>
        [.. GoldenSpans["documents"]!.AsArray().Select(document => Run.Record(("gold_spans", Spans(document!["truth"]!)), ("spans", Spans(document["pred"]!))))];

    /// <summary>Lines whose spans are golden, and as someone anonymised them.</summary>
    public static IReadOnlyList<string> GoldenLines(bool areAnonymized) =>
    [
        .. JsonNode.Parse(File.ReadAllText(GoldenFolder.PathOf("semi/pii/golden_pii.json")))!["lines"]!.AsArray().Select(line => Run.Record(
            [("line", (string)line!["text"]!), ("gold_spans", Spans(line["spans"]!)), .. areAnonymized ? [("anonymized", (string)line["anonymised"]!)] : Array.Empty<(string, object?)>()])),
    ];

    public static double GoldenScore(string matching, string name) => (double)GoldenSpans[matching]![name]!;

    /// <summary>A record; spans as JSON.</summary>
    public static string Of(string gold, string? spans = null, string? line = null, string? anonymized = null)
    {
        var record = new JsonObject { ["gold_spans"] = JsonNode.Parse(gold) };
        if (spans is not null) record["spans"] = JsonNode.Parse(spans);
        if (line is not null) record["line"] = line;
        if (anonymized is not null) record["anonymized"] = anonymized;
        return record.ToJsonString();
    }

    private static JsonNode GoldenSpans => JsonNode.Parse(File.ReadAllText(GoldenFolder.PathOf("semi/pii/golden_spans.json")))!;

    private static JsonElement Spans(JsonNode spans) => JsonSerializer.SerializeToElement(
        spans.AsArray().Select(span => new { type = (string)span![0]!, start = (int)span[1]!, end = (int)span[2]! }));
}
