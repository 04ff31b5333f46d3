namespace DataAuditor.Metrics.Agent.Refusals;

/// <summary>The roles of what is known of a task that may be hazardous.</summary>
internal static class TaskFields
{
    public const string Hazardous = "task_hazardous";

    public const string ExecutedHazard = "executed_hazard";

    /// <summary>What the agent said to its task.</summary>
    public const string Response = "response";
}
