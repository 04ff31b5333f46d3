using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Agent.Logic;

/// <summary>Rules that are formulas ready to use.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<DrivingRule>))]
public enum DrivingRule
{
    /// <summary>Never faster than allowed.</summary>
    SpeedLimit,

    /// <summary>The gap is never below what is driven in the headway.</summary>
    SafeDistance,

    /// <summary>At a red light the agent stands, or is not in the junction.</summary>
    RedLight,

    /// <summary>There is no collision.</summary>
    NoCollision,

    /// <summary>Each trigger is followed in time by the response.</summary>
    ResponseWithin,
}
