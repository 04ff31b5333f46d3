using System.Text.Json.Nodes;

namespace DataAuditor.Metrics.Tests.Agent;

/// <summary>What the original programs and hand calculations say of agents' data.</summary>
internal static class GoldenAgent
{
    public static JsonNode Values(string key) => JsonNode.Parse(File.ReadAllText(GoldenFolder.PathOf("vision/agent/golden.json")))![key]!;
}
