using System.Text.Json.Serialization;
using DataAuditor.Metrics.Agent.Driving;
using DataAuditor.Metrics.Agent.Episodes;
using DataAuditor.Metrics.Agent.Trajectories;
using DataAuditor.Metrics.Scores;

namespace DataAuditor.Metrics.Agent.Fidelity;

/// <summary>Whether synthetic episodes move and act as real ones do.</summary>
public sealed record TrajectoryDistance() : RecordMetric<TrajectorySides>(Description)
{
    private static readonly MetricInfo Description = new("agent.fidelity.trajectory-distance", "Trajectory distance", Modality.Agent, Dimension.Fidelity)
    {
        Summary = "Mean over signals of how far the steps of synthetic episodes, taken together, are from those of real ones: Kolmogorov and Smirnov's distance for speed, acceleration along the way of travel, and headway (the gap over the speed, where that is not 0), and the total variation distance for runs of actions. Signals that one side lacks are left out; parts: the signals.",
        Formula = @"\frac{1}{|S|} \left( \sum_{s} \sup_x |F_{\text{real}}^{s}(x) - F_{\text{syn}}^{s}(x)| + \frac{1}{2} \sum_g |p_{\text{real}}(g) - p_{\text{syn}}(g)| \right)",
        Source = "The LLM Data Auditor, section 7.4; Massey 1951; Levin, Peres and Wilmer 2009",
        Direction = Direction.Lower,
        Range = ValueRange.Unit,
        PartNoun = "signal",
    };

    private static readonly FieldNeed[] Needed =
    [
        new(SignalRole.Speed) { Or = [SignalRole.Acceleration, Actions.Role], Elsewhere = new FieldPlace("any of them in its steps", static sample => IsComparable(Episode.Of(sample))), SomeSuffice = true },
    ];

    [Option("Actions of a run.", Min = 1, Max = 16)]
    public int N { get; init; } = 2;

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Needed;

    public override TrajectorySides Empty() => new();

    public override void Add(TrajectorySides state, Sample sample, Evidence evidence)
    {
        if (sample.Role is Role.Holdout) return;

        var side = sample.Role is Role.Real ? state.Real : state.Synthetic;
        side.Add(sample.Index, EpisodeSeries.Of(sample, N));
    }

    public override Measurement Measure(TrajectorySides state, MetricContext context)
    {
        IReadOnlyList<EpisodeSeries> real = state.Real.Items(), synthetic = state.Synthetic.Items();
        var comparison = new TrajectoryComparison(real, synthetic);
        if (comparison.IsEmpty(ofReal: true)) return Measurement.NotMeasurable("the real episodes have no signal to compare");
        if (comparison.IsEmpty(ofReal: false)) return Info.WorstFor("the synthetic episodes have no signal to compare");

        Part[] parts = [.. comparison.Parts];
        if (parts.Length == 0) return Measurement.NotMeasurable("no signal is in real and in synthetic episodes");

        return new Measurement.Score(parts.Average(static part => part.Value))
        {
            Uncertainty = comparison.Uncertainty(context),
            Parts = parts,
            Skipped = [.. comparison.Skipped],
            Notes = [.. state.Notes([.. real, .. synthetic]), .. comparison.Notes],
            Evidence = comparison.Foreign(),
        };
    }

    private static bool IsComparable(Episode episode) => episode.Has(SignalRole.Speed) || episode.Has(SignalRole.Acceleration) || episode.Has(Actions.Role) || episode.Steps == 0;
}
