using DataAuditor.Catalog;
using DataAuditor.Quantities;

namespace DataAuditor.Metrics.Agent.Episodes;

/// <summary>The roles of what is recorded at the steps of episodes, and what kind of magnitude each is.</summary>
public static class SignalRole
{
    /// <summary>When a step was.</summary>
    public const string Time = "t";

    /// <summary>The time from one step to the next, where all are equally long: one number for the episode.</summary>
    public const string Interval = "dt";

    /// <summary>Where the agent is: [x, y] or [x, y, z].</summary>
    public const string Position = "position";

    /// <summary>Where the nearest other is, likewise; null at steps at which there is none.</summary>
    public const string OtherPosition = "other_position";

    public const string Speed = "speed";

    /// <summary>Along the way of travel, or [along, across] or [along, across, up].</summary>
    public const string Acceleration = "acceleration";

    /// <summary>The heading.</summary>
    public const string Yaw = "yaw";

    /// <summary>The least speed asked for; null at steps at which there is none.</summary>
    public const string MinSpeed = "min_speed";

    /// <summary>The highest speed allowed; null at steps at which there is none.</summary>
    public const string SpeedLimit = "speed_limit";

    /// <summary>The distance to what is ahead; null at steps at which there is nothing.</summary>
    public const string Gap = "gap";

    /// <summary>The agent's [length, width].</summary>
    public const string Size = "size";

    /// <summary>That of the nearest other.</summary>
    public const string OtherSize = "other_size";

    /// <summary>The other's heading.</summary>
    public const string OtherYaw = "other_yaw";

    /// <summary>The distance driven since the episode began.</summary>
    public const string Driven = "driven";

    /// <summary>How far the agent is from its planned route.</summary>
    public const string RouteDeviation = "route_deviation";

    private static readonly Dictionary<string, Quantity> Quantities = new(StringComparer.Ordinal)
    {
        [Time] = Quantity.Time, [Interval] = Quantity.Time, [Position] = Quantity.Length, [OtherPosition] = Quantity.Length, [Speed] = Quantity.Speed,
        [Acceleration] = Quantity.Acceleration, [Yaw] = Quantity.Angle, [MinSpeed] = Quantity.Speed, [SpeedLimit] = Quantity.Speed, [Gap] = Quantity.Length,
        [OtherYaw] = Quantity.Angle, [Driven] = Quantity.Length, [RouteDeviation] = Quantity.Length, [Size] = Quantity.Length, [OtherSize] = Quantity.Length,
        ["route_length"] = Quantity.Length, ["distance"] = Quantity.Length,
    };

    /// <summary>All roles whose numbers have units.</summary>
    public static IEnumerable<string> All => Quantities.Keys;

    /// <summary>What the role's numbers are; null for a signal of the user's own, which may be anything.</summary>
    public static Quantity? QuantityOf(string role) => Quantities.TryGetValue(role, out var quantity) ? quantity : null;

    /// <summary>The unit of a role's numbers, by its name.</summary>
    /// <exception cref="FormatException">There is no such unit, or it is one of something else than the role's numbers are.</exception>
    public static Unit ParseUnit(string role, string name)
    {
        var wanted = QuantityOf(role);
        if (Unit.Find(name) is not { } unit) throw new FormatException($"there is no unit '{PlainText.OneLine(name)}'{Suggestion.For(name, Unit.Symbols(wanted))}; known are {string.Join(", ", Unit.Symbols(wanted))}");
        if (wanted is { } quantity && quantity != unit.Quantity) throw new FormatException($"'{unit.Symbol}' is a unit of {Words(unit.Quantity)}, and '{PlainText.OneLine(role)}' is {Words(quantity)}: {string.Join(", ", Unit.Symbols(quantity))}");

        return unit;
    }

    private static string Words(Quantity quantity) => quantity is Quantity.AngularVelocity ? "angular velocity" : quantity.ToString().ToLowerInvariant();
}
