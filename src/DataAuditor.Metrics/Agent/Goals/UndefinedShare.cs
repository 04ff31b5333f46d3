using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Agent.Goals;

/// <summary>What becomes of an episode in which nothing was completed, when asked whose work it was.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<UndefinedShare>))]
public enum UndefinedShare
{
    /// <summary>It is left out: there is no such share.</summary>
    Skip,

    /// <summary>Its share is taken to be 0.</summary>
    Zero,
}
