using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Agent.Scenarios;

/// <summary>By what episodes are compared.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ComparedScenario>))]
public enum ComparedScenario
{
    /// <summary>By the scenario, where there is one, and by the actions, where there are any.</summary>
    Both,

    Scenario,

    Actions,
}
