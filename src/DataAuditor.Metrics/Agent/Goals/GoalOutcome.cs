using System.Globalization;

namespace DataAuditor.Metrics.Agent.Goals;

/// <summary>How much of its task an episode completed: goals that were satisfied as they had to be.</summary>
/// <param name="Failing">Why each of the others does not count, in the order of the goals.</param>
internal sealed record GoalOutcome(int Goals, IReadOnlyList<string> Failing)
{
    private static readonly object Key = new();

    /// <summary>Either of two fields tells the outcome.</summary>
    public static FieldNeed Need { get; } = new(StatedGoals.Field) { Or = [PropositionTrack.Field] };

    public int Complete => Goals - Failing.Count;

    /// <summary>0 of a task without a goal, as PARTNR has it.</summary>
    public double Share => Goals == 0 ? 0 : (double)Complete / Goals;

    /// <summary>Whether nothing is left to do; a task without a goal is never a success.</summary>
    public bool IsSuccess => Goals > 0 && Failing.Count == 0;

    /// <summary>What is amiss, in words.</summary>
    public string Shortfall => Goals == 0
        ? "its task has no goal"
        : string.Create(CultureInfo.InvariantCulture, $"{Complete} of {Goals} goals are complete: {string.Join("; ", Failing.Take(3))}{(Failing.Count > 3 ? "; …" : "")}");

    /// <summary>Of the track of the propositions where the episode has one, else of the goals as they are stated; null where it has neither. Read once for all metrics.</summary>
    public static GoalOutcome? Of(Sample sample) => sample.Once(Key, static sample => sample.Has(PropositionTrack.Field) ? PropositionTrack.Of(sample).Outcome() : StatedGoals.Of(sample)?.Outcome);
}
