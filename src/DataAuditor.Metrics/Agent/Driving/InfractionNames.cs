using DataAuditor.Catalog;

namespace DataAuditor.Metrics.Agent.Driving;

/// <summary>The standard names of infractions, as the CARLA leaderboard has them, and SafeBench's; other names are as good, and stay as they are.</summary>
internal static class InfractionNames
{
    public const string Collision = "collision";

    public const string CollisionPedestrian = "collision_pedestrian";

    public const string CollisionVehicle = "collision_vehicle";

    public const string CollisionStatic = "collision_static";

    public const string RedLight = "red_light";

    public const string Stop = "stop";

    public const string LaneInvasion = "lane_invasion";

    public const string ScenarioTimeout = "scenario_timeout";

    public const string YieldEmergency = "yield_emergency";

    public const string MinSpeed = "min_speed";

    public const string OutsideLanes = "outside_lanes";

    private static readonly string[] Standard =
    [
        Collision, CollisionPedestrian, CollisionVehicle, CollisionStatic, RedLight, Stop, LaneInvasion, ScenarioTimeout, YieldEmergency, MinSpeed, OutsideLanes,
        "route_deviation", "route_timeout", "vehicle_blocked", "wrong_way", "on_sidewalk", "speeding", "off_road",
    ];

    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        ["collisions_pedestrian"] = CollisionPedestrian, ["collisions_vehicle"] = CollisionVehicle, ["collisions_layout"] = CollisionStatic, ["collision_layout"] = CollisionStatic,
        ["collisions"] = Collision, ["collisions_static"] = CollisionStatic,
        ["traffic_light_infraction"] = RedLight, ["stop_infraction"] = Stop, ["stop_sign"] = Stop, ["scenario_timeouts"] = ScenarioTimeout,
        ["min_speed_infractions"] = MinSpeed, ["min_speed_infraction"] = MinSpeed, ["yield_emergency_vehicle_infractions"] = YieldEmergency, ["yield_to_emergency_vehicle"] = YieldEmergency,
        ["outside_route_lanes"] = OutsideLanes, ["outside_route_lanes_infraction"] = OutsideLanes, ["route_dev"] = "route_deviation", ["wrong_way_infraction"] = "wrong_way", ["on_sidewalk_infraction"] = "on_sidewalk",
    };

    private static readonly HashSet<string> Known = [.. Standard];

    /// <summary>The standard name of what is named in another known way; the name itself elsewhere.</summary>
    public static string Of(string name)
    {
        if (Known.Contains(name)) return name;

        var plain = name.Trim().ToLowerInvariant().Replace('-', '_').Replace(' ', '_');
        return Known.Contains(plain) ? plain : Others.GetValueOrDefault(plain, name);
    }

    /// <summary>Of a standard name; what begins like one, as a warning of collisions may, is another thing.</summary>
    public static bool IsCollision(string name) => name is Collision or CollisionPedestrian or CollisionVehicle or CollisionStatic;

    /// <summary>What to say of names that look like standard ones gone wrong.</summary>
    public static IEnumerable<string> Doubts(IEnumerable<string> names) => names
        .Where(static name => !Known.Contains(name) && Suggestion.For(name, Standard).Length > 0)
        .Select(static name => $"'{PlainText.OneLine(name, maxLength: 40)}' is no standard name of an infraction{Suggestion.For(name, Standard)}");
}
