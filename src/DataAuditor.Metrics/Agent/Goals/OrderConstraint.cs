namespace DataAuditor.Metrics.Agent.Goals;

/// <summary>Propositions must be satisfied at later steps than all that come before them, however many steps away; at the same step is too early.</summary>
internal sealed record OrderConstraint(Precedence Precedence) : PropositionConstraint
{
    public override IEnumerable<(int Proposition, string Why)> Violations(PropositionTrack track)
    {
        // What is never satisfied is after everything.
        var latest = Precedence.LatestBefore([.. track.SatisfiedAt.Select(static at => at ?? double.PositiveInfinity)]);
        for (var proposition = 0; proposition < track.Count; proposition++)
        {
            if (track.SatisfiedAt[proposition] is not { } at || latest[proposition] is not { } before) continue;
            if (!(track.SatisfiedAt[before] < at)) yield return (proposition, $"is not after {track.NameOf(before)}");
        }
    }
}
