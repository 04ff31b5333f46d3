using System.Text.Json.Serialization;
using DataAuditor.Graphs;
using DataAuditor.Metrics.Graph.Equality;
using DataAuditor.Metrics.Scores;

namespace DataAuditor.Metrics.Graph.Diversity;

/// <summary>How many graphs are none of those that their prompts showed.</summary>
public sealed record Novelty() : RecordMetric<NoveltyTally>(Description), IChecksRecords
{
    private static readonly MetricInfo Description = new("graph.diversity.novelty", "Novelty", Modality.Graph, Dimension.Diversity)
    {
        Summary = "Share of graphs that equal none of the record's examples; an output that is no graph is not new, nor is a graph of which the budget did not suffice to tell.",
        Formula = @"\text{Novelty} = \frac{1}{|\mathcal{G}_{\text{gen}}|} \sum_{G \in \mathcal{G}_{\text{gen}}} \mathbb{I}\{G \neq \mathcal{G}_{\text{ex}}\}",
        Source = "Yao et al. 2024, Exploring the potential of large language models in graph generation",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    private static readonly FieldNeed[] Needed = [RecordGraph.Need, GraphFields.Examples];

    [Option("When two graphs are the same: where some renaming of nodes makes them so, or where the same nodes are joined by the same edges.")]
    public GraphEquality Equality { get; init; } = GraphEquality.Isomorphism;

    [Option("How many pairs of nodes may be tried to find out whether two graphs are isomorphic.", Min = 1, Max = 1e12)]
    public long Budget { get; init; } = 10_000_000;

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Needed;

    public override NoveltyTally Empty() => new();

    public override void Add(NoveltyTally state, Sample sample, Evidence evidence)
    {
        var graph = RecordGraph.Of(sample);
        var (isNovel, reason) = Judge(sample, graph.Named, graph.Fault);
        state.Add(isNovel, graph.Named is not null);
        if (reason is not null && evidence.Wants(sample.Index, 1)) evidence.Add(new Exhibit(sample.Index, 1, reason));
    }

    /// <summary>That the graph is no graph, or one of the examples.</summary>
    public IEnumerable<RecordFault> FaultsOf(Sample sample)
    {
        var graph = RecordGraph.Of(sample);
        if (Judge(sample, graph.Named, graph.Fault).Reason is { } reason) yield return new RecordFault(reason);
    }

    public override Measurement Measure(NoveltyTally state, MetricContext context) => state.Novel.Count == 0
        ? Info.WorstFor("there is no synthetic record")
        : new Measurement.Score(state.Novel.Value)
        {
            Uncertainty = state.Novel.Uncertainty,
            Parts = [new Part("unreadable", state.Unreadable.Value) { IsReference = true }, new Part("undecided", state.Undecided.Value) { IsReference = true }],
        };

    private (bool? IsNovel, string? Reason) Judge(Sample sample, NamedGraph? graph, string? fault)
    {
        if (graph is null) return (false, fault);

        var comparison = new GraphComparison(Equality, Budget);
        var own = comparison.Fingerprint(graph);
        var isUndecided = false;
        foreach (var (place, example) in sample.GraphsIn(GraphFields.Examples).Index())
        {
            if (comparison.Fingerprint(example) != own) continue;

            var isSame = comparison.Holds(graph, example);
            if (isSame is true) return (false, $"it is the same graph as example {place + 1}");
            isUndecided |= isSame is null;
        }

        return isUndecided ? (null, "whether it is one of the examples is not found out within the budget") : (true, null);
    }
}
