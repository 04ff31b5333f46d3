using System.Text.Json.Nodes;

namespace DataAuditor.Metrics.Tests.Agent.Goals;

/// <summary>Tasks that PARTNR's own program evaluated, as records.</summary>
internal static class PartnrCases
{
    private static readonly Dictionary<string, string> Constraints = new(StringComparer.Ordinal)
    {
        ["T"] = "TemporalConstraint", ["Term"] = "TerminalSatisfactionConstraint", ["Same"] = "SameArgConstraint", ["Diff"] = "DifferentArgConstraint",
    };

    public static IEnumerable<(string Name, string Record, double PercentComplete, bool IsSuccess)> All()
    {
        foreach (var one in GoldenAgent.Values("partnr").AsArray())
        {
            var propositions = new JsonObject
            {
                ["states"] = one!["states"]!.DeepClone(),
                ["dependencies"] = new JsonArray([.. one["dependencies"]!.AsArray().Select(Dependency)]),
                ["constraints"] = new JsonArray([.. one["constraints"]!.AsArray().Select(Constraint)]),
            };
            var record = new JsonObject { ["propositions"] = propositions };
            yield return (one["name"]!.GetValue<string>(), record.ToJsonString(), one["percent_complete"]!.GetValue<double>(), one["success"]!.GetValue<bool>());
        }
    }

    private static JsonNode Dependency(JsonNode? golden) => new JsonObject
    {
        ["proposition_indices"] = golden![0]!.DeepClone(), ["depends_on"] = golden[1]!.DeepClone(), ["relation_type"] = golden[2]!.DeepClone(),
    };

    private static JsonNode Constraint(JsonNode? golden) => new JsonObject { ["type"] = Constraints[golden![0]!.GetValue<string>()], ["args"] = golden[1]!.DeepClone() };
}
