using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Agent.Driving;

/// <summary>Of which components of the acceleration jerk is taken.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<JerkComponents>))]
public enum JerkComponents
{
    All,

    /// <summary>The first, along the way of travel.</summary>
    Along,
}
