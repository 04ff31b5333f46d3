using System.Text.Json.Serialization;
using DataAuditor.Metrics.Agent.Driving;
using DataAuditor.Metrics.Agent.Episodes;

namespace DataAuditor.Metrics.Agent.Safety;

/// <summary>How abruptly the agent's acceleration changes.</summary>
public sealed record JerkRms() : EpisodeMetric(Description)
{
    private static readonly MetricInfo Description = new("agent.safety.jerk-rms", "Root mean square jerk", Modality.Agent, Dimension.Safety)
    {
        Summary = "Mean over episodes of the root of the mean squared jerk, in m/s³: the change of the acceleration from the step before to the step after, over the time between these; episodes of fewer than three steps are left out.",
        Formula = @"\text{Jerk}_{\text{RMS}} = \sqrt{\frac{1}{T-2} \sum_{t=2}^{T-1} \left\lVert \frac{a(t+1) - a(t-1)}{\tau_{t+1} - \tau_{t-1}} \right\rVert^2}",
        Source = "The LLM Data Auditor, section 7.3",
        Direction = Direction.Lower,
        Range = ValueRange.NonNegative,
        Needs = Needs.None,
    };

    private static readonly FieldNeed[] Needed = [Episode.NeedUnlessEmpty(SignalRole.Acceleration), Episode.NeedOfTimes];

    [Option("Whether all components of the acceleration count, or only the first, along the way of travel.")]
    public JerkComponents Components { get; init; } = JerkComponents.All;

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Needed;

    private protected override string Noun => "the root mean square jerk";

    private protected override string Unit => " m/s³";

    private protected override string Lack => "no three successive steps with an acceleration";

    private protected override EpisodeValue? Of(Sample sample, Episode episode, EpisodeMeans state)
    {
        if (episode.Numbers(SignalRole.Acceleration) is not { } acceleration || episode.Times is not { } times) return null;

        var components = Components is JerkComponents.All ? acceleration.Components : 1;
        double sum = 0, most = -1;
        var (given, worst) = (0, 0);
        for (var step = 1; step < acceleration.Steps - 1; step++)
        {
            if (!acceleration.IsGiven(step)) continue;

            ReadOnlySpan<double> before = acceleration.At(step - 1), after = acceleration.At(step + 1);
            var squares = 0.0;
            for (var at = 0; at < components; at++) squares += (after[at] - before[at]) * (after[at] - before[at]);
            if (double.IsNaN(squares)) continue;

            var duration = times[step + 1] - times[step - 1];
            squares /= duration * duration;
            sum += squares;
            given++;
            if (squares > most) (most, worst) = (squares, step);
        }

        return given == 0 ? null : new EpisodeValue(Math.Sqrt(sum / given), worst);
    }
}
