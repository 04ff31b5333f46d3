using System.Text.Json.Nodes;
using DataAuditor.Graphs;

namespace DataAuditor.Metrics.Tests.Graph;

/// <summary>All graphs of up to seven nodes, no two of them isomorphic (Read and Wilson, 1998).</summary>
internal static class Atlas
{
    private static readonly Lazy<IReadOnlyList<SimpleGraph>> All = new(static () => [.. Read("atlas.json").AsArray().Select(static graph => Of(graph!))]);

    public static IReadOnlyList<SimpleGraph> Graphs => All.Value;

    public static JsonNode Read(string name) => JsonNode.Parse(File.ReadAllText(GoldenFolder.PathOf($"semi/graphs/{name}")))!;

    public static SimpleGraph Of(JsonNode graph) =>
        SimpleGraph.Of(graph["n"]!.GetValue<int>(), graph["edges"]!.AsArray().SelectMany(static edge => edge!.AsArray().Select(static end => end!.GetValue<int>())).ToArray());
}
