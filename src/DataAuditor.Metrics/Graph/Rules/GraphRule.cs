namespace DataAuditor.Metrics.Graph.Rules;

/// <summary>What a graph must be.</summary>
/// <param name="Text">As the user wrote it.</param>
internal abstract record GraphRule(string Text)
{
    /// <summary>The rules that all must hold.</summary>
    public virtual IReadOnlyList<GraphRule> Conjuncts => [this];

    public abstract RuleOutcome Judge(RuleSubject subject);

    /// <summary>A named rule.</summary>
    public sealed record Named(string Text, Func<RuleSubject, RuleOutcome> Check) : GraphRule(Text)
    {
        public override RuleOutcome Judge(RuleSubject subject) => Check(subject);
    }

    public sealed record Not(string Text, GraphRule Inner) : GraphRule(Text)
    {
        public override RuleOutcome Judge(RuleSubject subject)
        {
            var inner = Inner.Judge(subject);
            return inner with { Passes = !inner.Passes };
        }
    }

    public sealed record And(string Text, IReadOnlyList<GraphRule> Rules) : GraphRule(Text)
    {
        public override IReadOnlyList<GraphRule> Conjuncts => Rules;

        /// <summary>Fails for the first rule that does; what cannot be told matters only where none does.</summary>
        public override RuleOutcome Judge(RuleSubject subject) => Deciding(Rules, subject, decides: false);
    }

    public sealed record Or(string Text, IReadOnlyList<GraphRule> Rules) : GraphRule(Text)
    {
        public override RuleOutcome Judge(RuleSubject subject) => Deciding(Rules, subject, decides: true);
    }

    private static RuleOutcome Deciding(IReadOnlyList<GraphRule> rules, RuleSubject subject, bool decides)
    {
        RuleOutcome? undecided = null;
        var facts = new List<string>();
        foreach (var rule in rules)
        {
            var outcome = rule.Judge(subject);
            if (outcome.Passes == decides) return outcome;
            if (outcome.Passes is null) undecided ??= outcome;
            facts.Add(outcome.Reason);
        }

        return undecided ?? new RuleOutcome(!decides, string.Join(", ", facts.Distinct(StringComparer.Ordinal)));
    }
}
