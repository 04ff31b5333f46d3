namespace DataAuditor.Metrics.Tabular.Membership;

/// <summary>What became of an attack.</summary>
internal abstract record MembershipOutcome
{
    private MembershipOutcome()
    {
    }

    /// <summary>What a measure of attacks, whose worst value is 1, makes of it.</summary>
    public Measurement Measure(Func<MembershipScores, Measurement.Score> score) => this switch
    {
        Attacked(var scores) => score(scores),
        Empty(var reason) => new Measurement.Score(1) { Notes = [$"{reason}, which is the worst value, 1"] },
        Impossible(var reason) => Measurement.NotMeasurable(reason),
        _ => throw new InvalidOperationException($"{this} is no outcome of an attack."),
    };

    public sealed record Attacked(MembershipScores Scores) : MembershipOutcome;

    /// <summary>The real data does not allow it.</summary>
    public sealed record Impossible(string Reason) : MembershipOutcome;

    /// <summary>The synthetic data has nothing in it to attack with, which counts as the worst.</summary>
    public sealed record Empty(string Reason) : MembershipOutcome;
}
