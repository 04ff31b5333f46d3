namespace DataAuditor.Metrics.Agent.Goals;

/// <summary>Propositions must hold at the last step too.</summary>
internal sealed record TerminalConstraint(IReadOnlyList<int> Propositions) : PropositionConstraint
{
    public override IEnumerable<(int Proposition, string Why)> Violations(PropositionTrack track) =>
        from proposition in Propositions
        where track.SatisfiedAt[proposition] is not null && !track.HoldsAtEnd(proposition)
        select (proposition, "holds no more at the end");
}
