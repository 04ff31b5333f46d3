using System.Text.Json.Nodes;

namespace DataAuditor.Metrics.Tests.Text.Faithfulness;

/// <summary>Records with predicted and gold supporting facts.</summary>
internal static class HotpotRecords
{
    /// <summary>The reference data; a missing prediction is an empty one.</summary>
    public static IReadOnlyList<string> All
    {
        get
        {
            var predicted = Read("hotpot_pred.json")["sp"]!;
            return [.. Read("hotpot_gold.json").AsArray().Select(gold => Of(predicted[(string)gold!["_id"]!]?.ToJsonString() ?? "[]", gold["supporting_facts"]!.ToJsonString()))];
        }
    }

    public static string Of(string predicted, string gold) => $$"""{"predicted_evidence":{{predicted}},"gold_evidence":{{gold}}}""";

    private static JsonNode Read(string name) => JsonNode.Parse(File.ReadAllText(GoldenFolder.PathOf("text/metrics/" + name)))!;
}
