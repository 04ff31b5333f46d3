using System.Text.Json.Serialization;
using DataAuditor.Graphs;
using DataAuditor.Metrics.Graph.Rules;
using DataAuditor.Metrics.Scores;

namespace DataAuditor.Metrics.Graph.Validity;

/// <summary>How many graphs are what the task asked for.</summary>
public sealed record RuleValidity() : RecordMetric<RuleTally>(Description), IChecksRecords
{
    private static readonly MetricInfo Description = new("graph.validity.rule-validity", "Rule validity", Modality.Graph, Dimension.Validity)
    {
        Summary = "Share of graphs that keep the task's rules; an output that is no graph does not, nor does a graph of which the budget did not suffice to tell.",
        Formula = @"\text{Valid}_{\text{rule}} = \frac{1}{|\mathcal{G}_{\text{gen}}|} \sum_{G \in \mathcal{G}_{\text{gen}}} \mathbb{I}\{\text{passes\_rules}(G)\}",
        Source = "Yao et al. 2024, Exploring the potential of large language models in graph generation",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        PartNoun = "rule",
        Needs = Needs.None,
    };

    private static readonly FieldNeed[] Needed = [RecordGraph.Need];

    [Option("What every graph must be: simple, connected, acyclic, forest, tree, path, cycle, star, wheel, complete, bipartite, planar, regular or regular(k), colorable(k), and with a number or range nodes, edges, components, degree, diameter, girth; combined with and, or, not and parentheses, as in 'connected and nodes(3..10)'. A record's own field 'rules' adds to it.")]
    public string Rules { get; init; } = "";

    [Option("How many steps the search for a colouring, a diameter or a girth may take in a graph.", Min = 1, Max = 1e12)]
    public long Budget { get; init; } = 100_000_000;

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Needed;

    public override RuleTally Empty() => new(Rules);

    public override void Add(RuleTally state, Sample sample, Evidence evidence)
    {
        var graph = RecordGraph.Of(sample);
        var rules = state.RulesOf(sample);
        var failures = RuleTally.Failures(graph, rules, Budget).ToArray();
        state.Add(graph, rules, failures);
        foreach (var (rule, outcome) in failures)
        {
            if (evidence.Wants(sample.Index, failures.Length)) evidence.Add(new Exhibit(sample.Index, failures.Length, outcome.Reason, rule?.Text));
        }
    }

    /// <summary>The rules that the graph does not keep.</summary>
    public IEnumerable<RecordFault> FaultsOf(Sample sample) => RuleTally.Failures(RecordGraph.Of(sample), Empty().RulesOf(sample), Budget)
        .Select(static failure => new RecordFault(failure.Outcome.Reason, failure.Rule?.Text));

    public override Measurement Measure(RuleTally state, MetricContext context)
    {
        if (state.Fault is { } fault) return Measurement.NotMeasurable($"option 'rules': {fault}");
        if (state.Valid.Count == 0) return Info.WorstFor("there is no synthetic record");
        if (!state.HasRules) return Measurement.MissingInput("no rules are set: neither option 'rules' nor the field 'rules' says what a graph must be");

        return new Measurement.Score(state.Valid.Value)
        {
            Uncertainty = state.Valid.Uncertainty,
            Parts =
            [
                .. state.ByRule.States.Select(static rule => new Part(rule.Key, rule.Value.Value) { Uncertainty = rule.Value.Uncertainty }),
                new Part("unreadable", state.Unreadable.Value) { IsReference = true },
                new Part("undecided", state.Undecided.Value) { IsReference = true },
            ],
        };
    }
}
