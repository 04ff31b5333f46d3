using DataAuditor.Graphs;
using DataAuditor.Metrics.Scores;
using DataAuditor.States;

namespace DataAuditor.Metrics.Graph.Rules;

/// <summary>For how many graphs the rules hold, all of them and each.</summary>
public sealed class RuleTally : IState<RuleTally>
{
    private readonly GraphRule? _rule;

    /// <param name="rules">Those of all graphs; none where it is blank.</param>
    public RuleTally(string rules)
    {
        try
        {
            _rule = string.IsNullOrWhiteSpace(rules) ? null : RuleParser.Read(rules);
        }
        catch (RuleException wrong)
        {
            Fault = wrong.Message;
        }
    }

    /// <summary>Why the rules are none.</summary>
    public string? Fault { get; }

    public Share Valid { get; } = new();

    /// <summary>Texts that are no graph.</summary>
    public Share Unreadable { get; } = new();

    /// <summary>Graphs of which the budget did not suffice to tell.</summary>
    public Share Undecided { get; } = new();

    public Breakdown<Share> ByRule { get; } = new();

    /// <summary>Whether any graph was under a rule.</summary>
    public bool HasRules { get; private set; }

    /// <summary>The rules that a record must keep, its own included.</summary>
    /// <exception cref="AuditException">Its own are none.</exception>
    internal IReadOnlyList<GraphRule> RulesOf(Sample sample)
    {
        if (sample.Text(GraphFields.Rules) is not { } own || string.IsNullOrWhiteSpace(own)) return _rule?.Conjuncts ?? [];

        try
        {
            return [.. _rule?.Conjuncts ?? [], .. RuleParser.Read(own).Conjuncts];
        }
        catch (RuleException wrong)
        {
            throw sample.Wrong($"the field '{PlainText.OneLine(sample.NameOf(GraphFields.Rules))}': {wrong.Message}");
        }
    }

    /// <returns>The rules that the graph does not keep, and why; one without a rule where there is no graph.</returns>
    internal static IEnumerable<(GraphRule? Rule, RuleOutcome Outcome)> Failures(RecordGraph graph, IReadOnlyList<GraphRule> rules, long budget)
    {
        if (graph.Named is null) return [(null, RuleOutcome.Of(false, graph.Fault!))];

        var subject = new RuleSubject(graph.Named, budget);
        return rules.Select(rule => ((GraphRule?)rule, rule.Judge(subject))).Where(static judged => judged.Item2.Passes is not true);
    }

    internal void Add(RecordGraph graph, IReadOnlyList<GraphRule> rules, IReadOnlyList<(GraphRule? Rule, RuleOutcome Outcome)> failures)
    {
        HasRules |= rules.Count > 0;
        Valid.Add(failures.Count == 0);
        Unreadable.Add(graph.Named is null);

        // Where a rule is broken for certain, what else could not be told does not matter.
        Undecided.Add(failures.Count > 0 && failures.All(static failure => failure.Outcome.Passes is null));
        foreach (var rule in rules) ByRule.Of(rule.Text)?.Add(graph.Named is not null && failures.All(failure => failure.Rule != rule));
    }

    public void Merge(RuleTally later)
    {
        HasRules |= later.HasRules;
        Valid.Merge(later.Valid);
        Unreadable.Merge(later.Unreadable);
        Undecided.Merge(later.Undecided);
        ByRule.Merge(later.ByRule);
    }

    public void Archive(StateArchive archive)
    {
        HasRules = archive.Pass(HasRules);
        archive.PassState(Valid);
        archive.PassState(Unreadable);
        archive.PassState(Undecided);
        archive.PassState(ByRule);
    }
}
