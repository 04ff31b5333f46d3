namespace DataAuditor.Metrics.Agent.Goals;

/// <summary>What was seen of a proposition up to some step.</summary>
/// <param name="Holds">At the last step.</param>
/// <param name="HasHeld">At any step.</param>
/// <param name="HasLapsed">It held at a step, and at the next no more.</param>
internal readonly record struct PropositionPast(bool Holds, bool HasHeld, bool HasLapsed)
{
    public PropositionPast Then(bool holds) => new(holds, HasHeld || holds, HasLapsed || (Holds && !holds));
}
