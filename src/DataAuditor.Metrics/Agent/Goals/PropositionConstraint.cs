namespace DataAuditor.Metrics.Agent.Goals;

/// <summary>How propositions must be satisfied to count.</summary>
internal abstract record PropositionConstraint
{
    /// <summary>Why a proposition that was satisfied does not count, for each that does not.</summary>
    public abstract IEnumerable<(int Proposition, string Why)> Violations(PropositionTrack track);
}
