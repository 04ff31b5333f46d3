namespace DataAuditor.Metrics.Agent.Goals;

/// <summary>When propositions are looked at.</summary>
/// <param name="Of">The propositions, by number.</param>
/// <param name="On">Those that they depend on.</param>
/// <param name="Any">Whether one of these is enough; else all of them are asked.</param>
internal sealed record PropositionDependency(IReadOnlyList<int> Of, IReadOnlyList<int> On, DependencyRelation Relation, bool Any)
{
    /// <summary>What has to hold first for the propositions ever to be looked at.</summary>
    public IEnumerable<(int Earlier, int Later)> Edges =>
        Relation is DependencyRelation.BeforeSatisfied || (Any && On.Count > 1) ? [] : On.SelectMany(_ => Of, static (earlier, later) => (earlier, later));

    /// <param name="known">What was seen of each proposition in the steps before.</param>
    public bool IsMet(ReadOnlySpan<PropositionPast> known)
    {
        foreach (var other in On)
        {
            var holds = Relation switch
            {
                DependencyRelation.AfterSatisfied => known[other].HasHeld,
                DependencyRelation.AfterUnsatisfied => known[other].HasLapsed,
                DependencyRelation.WhileSatisfied => known[other].Holds,
                _ => !known[other].HasHeld,
            };
            if (holds == Any) return Any;
        }

        return !Any;
    }
}
