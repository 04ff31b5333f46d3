using System.Text.Json.Nodes;

namespace DataAuditor.Metrics.Tests.Log;

/// <summary>LogBench's generated statements beside the right ones, with what is in them and what they score.</summary>
internal static class GoldenLogText
{
    public static JsonNode Aggregate => Values["aggregate"]!;

    public static IReadOnlyList<JsonNode> Cases => [.. Values["cases"]!.AsArray().Select(one => one!)];

    /// <summary>As statements of source code.</summary>
    public static IReadOnlyList<string> Statements => [.. Cases.Select(one => Run.Record(("line", (string)one["generated"]!), ("gold_line", (string)one["truth"]!)))];

    /// <summary>As fields that hold what is in the statements.</summary>
    public static IReadOnlyList<string> Extracted => [.. Cases.Select(one => Run.Record(
        ("line", (string)one["pred_text"]!),
        ("gold_line", (string)one["true_text"]!),
        ("level", (string)one["pred_level"]!),
        ("gold_level", (string)one["true_level"]!),
        ("parameters", one["pred_vars"]),
        ("gold_parameters", one["true_vars"])))];

    private static JsonNode Values { get; } = JsonNode.Parse(File.ReadAllText(GoldenFolder.PathOf("semi/logtext/golden_logtext.json")))!;
}
