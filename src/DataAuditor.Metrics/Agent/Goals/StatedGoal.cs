namespace DataAuditor.Metrics.Agent.Goals;

/// <summary>A goal as its episode states it.</summary>
/// <param name="At">When it was first satisfied, as a step or a time; null where nothing says.</param>
/// <param name="After">The ids of goals that had to be satisfied before.</param>
/// <param name="By">Who satisfied it; null for nobody that is named.</param>
/// <param name="SaysBy">Whether the goal says who did.</param>
internal sealed record StatedGoal(string Id, bool IsSatisfied, double? At, IReadOnlyList<string> After, string? By, bool SaysBy);
