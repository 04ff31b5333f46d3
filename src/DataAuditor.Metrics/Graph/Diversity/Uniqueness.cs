using System.Text.Json.Serialization;
using DataAuditor.Graphs;
using DataAuditor.Metrics.Graph.Equality;
using DataAuditor.Metrics.Graph.Rules;
using DataAuditor.Metrics.Scores;

namespace DataAuditor.Metrics.Graph.Diversity;

/// <summary>How many different graphs there are among the valid ones. Falls as graphs grow in number, so that only sets of about the same size compare.</summary>
public sealed record Uniqueness() : RecordMetric<GraphClasses>(Description)
{
    private static readonly MetricInfo Description = new("graph.diversity.uniqueness", "Uniqueness", Modality.Graph, Dimension.Diversity)
    {
        Summary = "Different graphs among the graphs that keep the task's rules; an output that is no graph is not among them.",
        Formula = @"\text{Uniq} = \frac{|\text{unique}(\mathcal{G}_{\text{valid}})|}{|\mathcal{G}_{\text{valid}}|}",
        Source = "Yao et al. 2024, Exploring the potential of large language models in graph generation",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    private static readonly FieldNeed[] Needed = [RecordGraph.Need];

    [Option("When two graphs are the same: where some renaming of nodes makes them so, or where the same nodes are joined by the same edges.")]
    public GraphEquality Equality { get; init; } = GraphEquality.Isomorphism;

    [Option("What a valid graph is, as in graph.validity.rule-validity; every graph where it is empty. A record's own field 'rules' adds to it.")]
    public string Rules { get; init; } = "";

    [Option("How many pairs of nodes may be tried to find out whether two graphs are isomorphic, and how many steps a rule may take.", Min = 1, Max = 1e12)]
    public long Budget { get; init; } = 10_000_000;

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Needed;

    public override GraphClasses Empty() => new(new GraphComparison(Equality, Budget), new RuleTally(Rules));

    public override void Add(GraphClasses state, Sample sample, Evidence evidence)
    {
        var graph = RecordGraph.Of(sample);
        var isValid = !RuleTally.Failures(graph, state.Rules.RulesOf(sample), Budget).Any();
        state.Unreadable.Add(graph.Named is null);
        state.Valid.Add(isValid);
        if (isValid) state.Add(graph.Named!, sample.Index);
    }

    public override Measurement Measure(GraphClasses state, MetricContext context)
    {
        if (state.Rules.Fault is { } fault) return Measurement.NotMeasurable($"option 'rules': {fault}");
        if (state.Valid.Hits == 0) return Info.WorstFor(state.Valid.Count == 0 ? "there is no synthetic record" : "no graph keeps the rules");

        state.Settle();
        var evidence = new Evidence();
        foreach (var repeated in state.Repeated)
        {
            if (evidence.Wants(repeated.Second!.Value, repeated.Count)) evidence.Add(new Exhibit(repeated.Second.Value, repeated.Count, $"it is the same graph as that of record {repeated.First}; {repeated.Count} records have it"));
        }

        return new Measurement.Score((double)state.Distinct / state.Valid.Hits)
        {
            Parts =
            [
                new Part("valid", state.Valid.Value) { Uncertainty = state.Valid.Uncertainty, IsReference = true },
                new Part("unreadable", state.Unreadable.Value) { Uncertainty = state.Unreadable.Uncertainty, IsReference = true },
            ],
            Notes = [.. Notes(state)],
            Evidence = evidence.Exhibits,
        };
    }

    private static IEnumerable<string> Notes(GraphClasses state)
    {
        if (state.Undecided > 0) yield return $"{state.Undecided} comparisons ended without an answer within the budget; their graphs are taken to be the same";
        if (state.ByFingerprint > 0) yield return $"{state.ByFingerprint} graphs are compared by fingerprint alone, since there are more different graphs than are kept";
    }
}
