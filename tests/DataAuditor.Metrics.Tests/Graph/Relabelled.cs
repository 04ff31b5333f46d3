using System.Text.Json.Nodes;
using DataAuditor.Randomness;

namespace DataAuditor.Metrics.Tests.Graph;

/// <summary>Asserts that what nodes are called, and in which order edges stand, does not matter.</summary>
internal static class Relabelled
{
    public static void ChangesNothing<TState>(RecordMetric<TState> metric, params IReadOnlyList<string> records)
        where TState : IState<TState>
    {
        var random = Xoshiro256.Keyed(17, "names");
        var score = Run.Score(metric, records);
        for (var round = 0; round < 10; round++)
        {
            var other = Run.Score(metric, [.. records.Select(record => Renamed(record, random))]);
            Assert.Equal(score.Value, other.Value);
            Assert.Equal(score.Parts.Select(static part => (part.Name, part.Value)), other.Parts.Select(static part => (part.Name, part.Value)));
        }
    }

    /// <summary>The same graph under other names of its nodes, with its edges in another order.</summary>
    public static string Renamed(string record, Xoshiro256 random)
    {
        var renamed = JsonNode.Parse(record)!;
        int[] names = [.. Enumerable.Range(0, renamed["nodes"]!.GetValue<int>())];
        random.Shuffle<int>(names);
        var edges = renamed["edges"]!.AsArray().Select(edge => new[] { names[edge![1]!.GetValue<int>()], names[edge[0]!.GetValue<int>()] }).ToArray();
        random.Shuffle<int[]>(edges);
        renamed["nodes"] = new JsonArray([.. names.Select(static name => JsonValue.Create($"n{name}"))]);
        renamed["edges"] = new JsonArray([.. edges.Select(static edge => new JsonArray($"n{edge[0]}", $"n{edge[1]}"))]);
        return renamed.ToJsonString();
    }
}
