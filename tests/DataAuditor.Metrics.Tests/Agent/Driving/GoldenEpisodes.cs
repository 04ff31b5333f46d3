using System.Text.Json.Nodes;

namespace DataAuditor.Metrics.Tests.Agent.Driving;

/// <summary>The driving episodes of the golden values, as records, and what was computed of each.</summary>
internal static class GoldenEpisodes
{
    public const double Tolerance = 1e-9;

    private static readonly Dictionary<string, string> Roles = new(StringComparer.Ordinal)
    {
        ["t"] = "t", ["speed"] = "speed", ["acc"] = "acceleration", ["yaw_deg"] = "yaw", ["driven"] = "driven", ["off_road"] = "off_road", ["dist_to_route"] = "route_deviation",
        ["ego"] = "position", ["other"] = "other_position", ["gap"] = "gap", ["v_min"] = "min_speed", ["collision"] = "collision", ["lane_invasion"] = "lane_invasion",
        ["red_light"] = "red_light", ["stop_sign"] = "stop_sign", ["route_complete"] = "route_completion", ["planned_length"] = "route_length",
    };

    private static readonly Lazy<JsonNode> All = new(static () => JsonNode.Parse(File.ReadAllText(GoldenFolder.PathOf("vision/agent/golden.json")))!);

    public static JsonNode Root => All.Value;

    public static JsonNode Aggregate => Root["driving"]!["aggregate"]!;

    public static int Count => Root["driving"]!["episodes"]!.AsArray().Count;

    /// <summary>The episodes with the fields of all roles but those left out; headings are declared to be in degrees.</summary>
    public static Run.Records Records(params string[] without) => Of([.. Enumerable.Range(0, Count).Select(episode => Record(episode, without))]);

    /// <summary>One of them alone.</summary>
    public static Run.Records Single(int episode, params string[] without) => Of([Record(episode, without)]);

    /// <summary>What was computed of an episode; null where it is undefined.</summary>
    public static double? Of(int episode, string name) => Root["driving"]!["per_episode"]![episode]![name]?.GetValue<double>();

    /// <summary>The mean over the episodes that have it.</summary>
    public static double Mean(string name) => Enumerable.Range(0, Count).Select(episode => Of(episode, name)).OfType<double>().Average();

    /// <summary>That a metric says of each episode, and of all, what was computed of them.</summary>
    public static void AssertEach<TState>(RecordMetric<TState> metric, string name, params string[] without)
        where TState : IState<TState>
    {
        for (var episode = 0; episode < Count; episode++)
        {
            if (Of(episode, name) is { } expected) Assert.Equal(expected, Run.Score(metric, Single(episode, without)).Value, Tolerance);
            else Assert.NotEmpty(Run.Reason(metric, Single(episode, without)));
        }
    }

    private static Run.Records Of(IReadOnlyList<string> records) => new(records) { Units = new Dictionary<string, string>(StringComparer.Ordinal) { ["yaw"] = "deg" } };

    private static string Record(int episode, string[] without)
    {
        var fields = Root["driving"]!["episodes"]![episode]!.AsObject();
        var record = new JsonObject();
        foreach (var (name, role) in Roles)
        {
            if (!without.Contains(role)) record[role] = fields[name]!.DeepClone();
        }

        return record.ToJsonString();
    }
}
