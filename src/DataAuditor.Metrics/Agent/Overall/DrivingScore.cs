using DataAuditor.Metrics.Agent.Driving;

namespace DataAuditor.Metrics.Agent.Overall;

/// <summary>The driving score of the CARLA leaderboard 2: how much of the route was driven, less for each infraction.</summary>
internal static class DrivingScore
{
    public const double Highest = 100;

    private const double LeastSpeedPenalty = 0.7;

    private static readonly Dictionary<string, double> Penalties = new(StringComparer.Ordinal)
    {
        [InfractionNames.CollisionPedestrian] = 0.5, [InfractionNames.CollisionVehicle] = 0.6, [InfractionNames.CollisionStatic] = 0.65, [InfractionNames.Collision] = 0.6,
        [InfractionNames.RedLight] = 0.7, [InfractionNames.Stop] = 0.8, [InfractionNames.ScenarioTimeout] = 0.7, [InfractionNames.YieldEmergency] = 0.7,
    };

    /// <summary>Of one route, rounded to millionths as the leaderboard does; at most 100, which its formula passes where the agent is faster than others and breaks no rule.</summary>
    /// <param name="completion">In percent.</param>
    public static double Of(double completion, double penalty) => Math.Min(Highest, DecimalRounding.Of(Math.Max(completion * penalty, 0), 6));

    /// <summary>What the infractions leave of the score.</summary>
    public static double Penalty(Infractions infractions)
    {
        var penalty = 1.0;
        foreach (var (type, count) in infractions.Counts) penalty *= Math.Pow(Penalties.GetValueOrDefault(type, 1), count);
        foreach (var (type, percent, count) in infractions.Percents)
        {
            var one = type switch
            {
                InfractionNames.MinSpeed => 1 - ((1 - LeastSpeedPenalty) * (1 - (percent / 100))),
                InfractionNames.OutsideLanes => Math.Max(0, 1 - (percent / 100)),
                _ => 1,
            };
            penalty *= Math.Pow(one, count);
        }

        return penalty;
    }

    /// <summary>Infractions that cost nothing: their types have no penalty, or lack the percentage that it goes by.</summary>
    public static IEnumerable<string> Free(Infractions infractions) => infractions.Counts
        .Where(pair => pair.Value > 0 && !Penalties.ContainsKey(pair.Key) && !(pair.Key is InfractionNames.MinSpeed or InfractionNames.OutsideLanes && infractions.Percents.Any(percent => percent.Type == pair.Key)))
        .Select(static pair => pair.Key);
}
