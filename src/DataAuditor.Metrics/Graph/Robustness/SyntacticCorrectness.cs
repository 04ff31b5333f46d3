using System.Text.Json.Serialization;
using DataAuditor.Graphs;
using DataAuditor.Graphs.Notations;
using DataAuditor.Metrics.Graph.Notations;
using DataAuditor.Metrics.Scores;

namespace DataAuditor.Metrics.Graph.Robustness;

/// <summary>How many outputs can be read as graphs.</summary>
public sealed record SyntacticCorrectness() : RecordMetric<NotationTally>(Description), IChecksRecords
{
    private const string Output = "output";

    private static readonly MetricInfo Description = new("graph.robustness.syntactic-correctness", "Syntactic correctness rate", Modality.Graph, Dimension.Robustness)
    {
        Summary = "Share of outputs that can be read as a graph in the notation asked for; self-loops and duplicate edges are counted, and are no faults of syntax.",
        Formula = @"\sigma_{SCR} = \frac{1}{|\mathcal{G}_{\text{gen}}|} \sum_{G \in \mathcal{G}_{\text{gen}}} \mathbb{1}\{\text{PARSEOK}(G) = 1\}",
        Source = "Richardeau et al. 2025",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    private static readonly FieldNeed[] Needed = [Output];

    [Option("Whether the whole output must be the graph (strict), or words and a code fence may stand around it, and edges on lines (lenient).")]
    public GraphGrammar Grammar { get; init; } = GraphGrammar.Strict;

    [Option("How the graph is written: as an edge list, an adjacency list, in JSON, DOT or GraphML, or in any of them.")]
    public GraphNotation Notation { get; init; } = GraphNotation.EdgeList;

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Needed;

    public override NotationTally Empty() => new();

    public override void Add(NotationTally state, Sample sample, Evidence evidence)
    {
        var graph = Read(sample);
        state.Add(graph.Graph);
        if (graph.Fault is { } fault && evidence.Wants(sample.Index, 1)) evidence.Add(new Exhibit(sample.Index, 1, fault));
    }

    /// <summary>That the output is no graph.</summary>
    public IEnumerable<RecordFault> FaultsOf(Sample sample)
    {
        if (Read(sample).Fault is { } fault) yield return new RecordFault(fault);
    }

    public override Measurement Measure(NotationTally state, MetricContext context) => state.Readable.Count == 0
        ? Info.WorstFor("there is no synthetic record")
        : new Measurement.Score(state.Readable.Value)
        {
            Uncertainty = state.Readable.Uncertainty,
            Parts =
            [
                new Part("self-loops", state.WithLoops.Value) { IsReference = true, Details = [KeyValuePair.Create("edges", (double)state.Loops)] },
                new Part("duplicate-edges", state.WithDuplicates.Value) { IsReference = true, Details = [KeyValuePair.Create("edges", (double)state.Duplicates)] },
            ],
        };

    private RecordGraph Read(Sample sample)
    {
        try
        {
            return new RecordGraph(GraphText.Read(sample.Text(Output)!, Notation, Grammar));
        }
        catch (GraphFormatException wrong)
        {
            return new RecordGraph(null, wrong.Message);
        }
    }
}
