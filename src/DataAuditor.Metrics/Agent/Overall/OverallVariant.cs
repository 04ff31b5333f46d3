using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Agent.Overall;

/// <summary>What an overall score of driving is made of.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<OverallVariant>))]
public enum OverallVariant
{
    /// <summary>The ten terms of SafeBench's paper.</summary>
    SafebenchPaper,

    /// <summary>The five terms of SafeBench's code, which adds up costs: one less these.</summary>
    SafebenchCost,

    /// <summary>The driving score of the CARLA leaderboard 2.</summary>
    [JsonStringEnumMemberName("carla-leaderboard-2")]
    CarlaLeaderboard2,
}
