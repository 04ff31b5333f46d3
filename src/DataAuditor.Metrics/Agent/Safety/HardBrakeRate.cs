using System.Text.Json.Serialization;
using DataAuditor.Metrics.Agent.Episodes;

namespace DataAuditor.Metrics.Agent.Safety;

/// <summary>How often the agent brakes hard.</summary>
public sealed record HardBrakeRate() : EpisodeMetric(Description)
{
    private static readonly MetricInfo Description = new("agent.safety.hard-brake-rate", "Hard-braking rate", Modality.Agent, Dimension.Safety)
    {
        Summary = "Mean over episodes of the share of steps at which the acceleration along the way of travel, its first component, is below minus the threshold.",
        Formula = @"\frac{1}{N} \sum_{i=1}^{N} \frac{1}{T_i} \sum_{t=1}^{T_i} \mathbb{I}(a_{x,i}(t) < -\tau)",
        Source = "The LLM Data Auditor, section 7.3",
        Direction = Direction.Lower,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    private static readonly FieldNeed[] Needed = [Episode.NeedUnlessEmpty(SignalRole.Acceleration)];

    [Option("Braking harder than this is hard, in m/s².", Min = 0, Max = 100)]
    public double Threshold { get; init; } = 3;

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Needed;

    private protected override string Noun => "the share of steps of hard braking";

    private protected override string Lack => "no step with an acceleration";

    private protected override EpisodeValue? Of(Sample sample, Episode episode, EpisodeMeans state)
    {
        if (episode.Numbers(SignalRole.Acceleration) is not { } acceleration) return null;

        var least = double.PositiveInfinity;
        var (given, hard, worst) = (0, 0, 0);
        for (var step = 0; step < acceleration.Steps; step++)
        {
            var along = acceleration[step];
            if (double.IsNaN(along)) continue;

            given++;
            if (along < -Threshold) hard++;
            if (along < least) (least, worst) = (along, step);
        }

        return given == 0 ? null : new EpisodeValue((double)hard / given, worst);
    }
}
