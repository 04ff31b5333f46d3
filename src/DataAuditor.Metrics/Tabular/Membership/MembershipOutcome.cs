namespace DataAuditor.Metrics.Tabular.Membership;

/// <summary>What became of an attack.</summary>
internal abstract record MembershipOutcome
{
    private MembershipOutcome()
    {
    }

    public sealed record Attacked(MembershipScores Scores) : MembershipOutcome;

    /// <summary>The real data does not allow it.</summary>
    public sealed record Impossible(string Reason) : MembershipOutcome;

    /// <summary>The synthetic data has nothing in it to attack with, which counts as the worst.</summary>
    public sealed record Empty(string Reason) : MembershipOutcome;
}
