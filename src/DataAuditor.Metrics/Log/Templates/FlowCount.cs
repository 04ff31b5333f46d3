namespace DataAuditor.Metrics.Log.Templates;

/// <summary>How often something comes, and the position at which it comes first.</summary>
internal readonly record struct FlowCount(long Count, long First)
{
    public FlowCount With(FlowCount other) => Count == 0 ? other : new FlowCount(Count + other.Count, Math.Min(First, other.First));
}
