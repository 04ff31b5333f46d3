using DataAuditor.States;

namespace DataAuditor.Metrics.Graph.NodeClassification;

/// <summary>The labelled graphs of synthetic and of real data.</summary>
public sealed class LabelledGraphs : IState<LabelledGraphs>
{
    private readonly Dictionary<int, PredictionOutcome> _outcomes = [];

    internal List<LabelledGraph> Synthetic { get; } = [];

    internal List<LabelledGraph> Real { get; } = [];

    /// <summary>Records whose text is no graph.</summary>
    internal long Unreadable { get; private set; }

    public void Merge(LabelledGraphs later)
    {
        Synthetic.AddRange(later.Synthetic);
        Real.AddRange(later.Real);
        Unreadable += later.Unreadable;
    }

    public void Archive(StateArchive archive)
    {
        archive.PassList(Synthetic, graph => LabelledGraph.Passed(archive, graph));
        archive.PassList(Real, graph => LabelledGraph.Passed(archive, graph));
        Unreadable = archive.PassCount(Unreadable);
    }

    /// <exception cref="AuditException">A field is not what it must be.</exception>
    internal void Add(Sample sample)
    {
        if (sample.Role is not (Role.Synthetic or Role.Real)) return;

        if (LabelledGraph.Of(sample) is not { } graph) Unreadable++;
        else (sample.Role is Role.Real ? Real : Synthetic).Add(graph);
    }

    /// <summary>What models say of the nodes to be tested; computed once for all metrics that are measured on it.</summary>
    internal PredictionOutcome Predictions(int hops, MetricContext context)
    {
        if (!_outcomes.TryGetValue(hops, out var outcome)) _outcomes[hops] = outcome = NodePredictions.Of(this, hops, context);
        return outcome;
    }
}
