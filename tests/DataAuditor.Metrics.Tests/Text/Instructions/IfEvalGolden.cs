using System.Text.Json;

namespace DataAuditor.Metrics.Tests.Text.Instructions;

/// <summary>The prompts, responses and verdicts of the reference implementation, and its verdicts on hand-made edge cases.</summary>
internal static class IfEvalGolden
{
    public static IEnumerable<JsonElement> Prompts => Read("text/ifeval/ifeval_gpt4_540.jsonl");

    public static IEnumerable<JsonElement> EdgeCases => Read("text/ifeval/ifeval_edge_cases.jsonl");

    private static IEnumerable<JsonElement> Read(string name) => File.ReadLines(GoldenFolder.PathOf(name)).Select(line => JsonElement.Parse(line));
}
