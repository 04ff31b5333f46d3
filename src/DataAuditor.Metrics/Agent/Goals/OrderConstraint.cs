namespace DataAuditor.Metrics.Agent.Goals;

/// <summary>Propositions must be satisfied at later steps than all that come before them, however many steps away; at the same step is too early.</summary>
internal sealed record OrderConstraint(Precedence Precedence) : PropositionConstraint
{
    public override IEnumerable<(int Proposition, string Why)> Violations(PropositionTrack track)
    {
        for (var proposition = 0; proposition < track.Count; proposition++)
        {
            if (track.SatisfiedAt[proposition] is not { } at) continue;

            foreach (var earlier in Precedence.Ancestors(proposition))
            {
                if (track.SatisfiedAt[earlier] is { } before && before < at) continue;

                yield return (proposition, $"is not after {track.NameOf(earlier)}");
                break;
            }
        }
    }
}
