using System.Text.Json.Serialization;
using DataAuditor.Graphs;
using DataAuditor.Graphs.Comparison;

namespace DataAuditor.Metrics.Graph.Targets;

/// <summary>How far graphs are, edit by edit, from what was asked for.</summary>
public abstract record TargetDistanceMetric : RecordMetric<TargetDistances>
{
    private static readonly FieldNeed[] Needed = [RecordGraph.Need, GraphFields.Target];

    private protected TargetDistanceMetric(MetricInfo info)
        : base(info)
    {
    }

    [Option("What an output that is no graph costs: all of the target's nodes and edges (build), or nothing, since it is left out (skip).")]
    public UnreadableOutput Unreadable { get; init; } = UnreadableOutput.Build;

    [Option("How many partial mappings of nodes may be tried for a distance; past it, it is a bound.", Min = 1, Max = 1e12)]
    public long Budget { get; init; } = 1_000_000;

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Needed;

    /// <summary>No distance counts for more.</summary>
    private protected abstract int Most { get; }

    public override TargetDistances Empty() => new();

    public override void Add(TargetDistances state, Sample sample, Evidence evidence)
    {
        var graph = RecordGraph.Of(sample);
        var target = sample.GraphIn(GraphFields.Target)!.Graph;
        if (graph.Graph is null && Unreadable is UnreadableOutput.Skip)
        {
            state.Skip();
            return;
        }

        var whole = graph.Graph is { } own
            ? sample.Once((typeof(TargetDistanceMetric), Budget), _ => Between(own, target))
            : new EditDistance(target.NodeCount + target.EdgeCount, target.NodeCount + target.EdgeCount);
        var capped = new EditDistance(Math.Min(whole.Lower, Most), Math.Min(whole.Upper, Most));
        state.Add(capped, graph.Graph is not null);
        if (capped.Upper > 0 && evidence.Wants(sample.Index, capped.Upper)) evidence.Add(new Exhibit(sample.Index, capped.Upper, Words(graph, whole)));
    }

    public override Measurement Measure(TargetDistances state, MetricContext context)
    {
        if (state.Distances.Count == 0) return Measurement.NotMeasurable(state.Unreadable.Count == 0 ? "there is no synthetic record" : "no output is a graph");

        return new Measurement.Score(state.Distances.Mean)
        {
            Uncertainty = state.Distances.Uncertainty?.Within(0, Info.Range.High),
            Parts = [.. Parts(state)],
            Notes = state.Inexact.Hits == 0 ? [] : [$"{state.Inexact.Hits} distances are not exact within the budget: the value is an upper bound, part 'lower-bound' a lower one"],
        };
    }

    // Directions count where both have them.
    private EditDistance Between(SimpleGraph graph, SimpleGraph target) => graph.IsDirected == target.IsDirected
        ? EditDistance.Between(graph, target, Budget)
        : EditDistance.Between(graph.Undirected(), target.Undirected(), Budget);

    private static string Words(RecordGraph graph, EditDistance distance) => (graph.Fault, distance.IsExact) switch
    {
        ({ } fault, _) => fault,
        (_, true) => $"its edit distance is {distance.Upper}",
        _ => $"its edit distance is {distance.Lower} to {distance.Upper}",
    };

    private IEnumerable<Part> Parts(TargetDistances state)
    {
        if (state.OfReadable.Count > 0) yield return new Part("readable", state.OfReadable.Mean) { Uncertainty = state.OfReadable.Uncertainty?.Within(0, Info.Range.High), IsReference = true };
        yield return new Part("unreadable", state.Unreadable.Value)
        {
            IsReference = true,
            Details = [KeyValuePair.Create("records", (double)state.Unreadable.Hits), KeyValuePair.Create("readable", (double)(state.Unreadable.Count - state.Unreadable.Hits))],
        };
        yield return new Part("inexact", state.Inexact.Value) { IsReference = true };
        if (state.Inexact.Hits > 0) yield return new Part("lower-bound", state.LowerBounds.Mean) { IsReference = true };
    }
}
