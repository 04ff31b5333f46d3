using System.Text.Json.Serialization;
using DataAuditor.Graphs;
using DataAuditor.Metrics.Graph.Degrees;
using DataAuditor.States;

namespace DataAuditor.Metrics.Graph.Robustness;

/// <summary>How far the degrees of graphs drift from what they should be.</summary>
public sealed record DegreeDeviation() : RecordMetric<DegreeDeviations>(Description)
{
    private static readonly MetricInfo Description = new("graph.robustness.degree-deviation", "Degree-distribution deviation", Modality.Graph, Dimension.Robustness)
    {
        Summary = "Mean distance of a graph's normalised degree histogram to that of its target, or of all real graphs' nodes where it has none; a graph without nodes has a bin of its own.",
        Formula = @"D_{L_2}(G) = \|h_{\text{gen}}(G) - h_{\text{ref}}\|_2",
        Source = "Liao et al. 2020, Efficient graph generation with graph recurrent attention networks; Richardeau et al. 2025",
        Direction = Direction.Lower,
        Range = ValueRange.NonNegative,
        Needs = Needs.None,
        AlsoReads = Needs.Real,
    };

    private static readonly FieldNeed[] Needed = [RecordGraph.Need];

    [Option("Euclidean (l2, at most √2), Kolmogorov-Smirnov (ks, at most 1), or Kullback-Leibler divergence with one node added to each degree (kl).")]
    public DegreeDistance Distance { get; init; } = DegreeDistance.L2;

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Needed;

    public override DegreeDeviations Empty() => new();

    public override void Add(DegreeDeviations state, Sample sample, Evidence evidence)
    {
        var graph = RecordGraph.Of(sample);
        if (sample.Role is Role.Real)
        {
            if (graph.Graph is { NodeCount: > 0 }) state.AddReal(DegreeHistogram.Of(graph.Graph));
            return;
        }

        state.Unreadable.Add(graph.Graph is null);
        var degrees = DegreeHistogram.Of(graph.Graph);
        if (sample.GraphIn(GraphFields.Target) is not { } target)
        {
            state.AddWithoutTarget(sample.Index, degrees);
            return;
        }

        var distance = degrees.DistanceTo(DegreeHistogram.Of(target.Graph), Distance);
        state.OfTargets.Add(distance);
        Show(evidence, sample.Index, distance);
    }

    public override Measurement Measure(DegreeDeviations state, MetricContext context)
    {
        if (state.Unreadable.Count == 0) return Measurement.NotMeasurable("there is no synthetic record");
        if (state.WithoutTarget.Count > 0 && state.Real is null) return Measurement.MissingInput("there are records without the field 'target', and no real graphs to hold them against");

        var distances = new Moments();
        distances.Merge(state.OfTargets);
        var evidence = new Evidence();
        foreach (var (record, degrees) in state.WithoutTarget)
        {
            var distance = degrees.DistanceTo(state.Real!, Distance);
            distances.Add(distance);
            Show(evidence, record, distance);
        }

        return new Measurement.Score(distances.Mean)
        {
            Uncertainty = distances.Uncertainty?.Within(0, Info.Range.High),
            Parts = [new Part("unreadable", state.Unreadable.Value) { IsReference = true }],
            Evidence = evidence.Exhibits,
        };
    }

    private static void Show(Evidence evidence, long record, double distance)
    {
        if (distance > 0 && evidence.Wants(record, distance)) evidence.Add(new Exhibit(record, distance, $"its degrees are {Number.Format(distance)} from those that they should be"));
    }
}
