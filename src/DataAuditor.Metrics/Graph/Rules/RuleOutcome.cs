namespace DataAuditor.Metrics.Graph.Rules;

/// <summary>What a rule says of a graph.</summary>
/// <param name="Passes">Null where the budget did not suffice to tell.</param>
/// <param name="Reason">Why it fails, why it passes where that is what a negation needs to say, or what could not be told.</param>
internal readonly record struct RuleOutcome(bool? Passes, string Reason)
{
    public static RuleOutcome Of(bool passes, string fact) => new(passes, fact);

    public static RuleOutcome Undecided(string what) => new(null, $"{what} is not found out within the budget");
}
