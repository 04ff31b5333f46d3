using System.Text.Json.Serialization;
using DataAuditor.Metrics.Agent.Episodes;

namespace DataAuditor.Metrics.Agent.Safety;

/// <summary>How hard the agent accelerates and brakes on average.</summary>
public sealed record MeanAcceleration() : EpisodeMetric(Description)
{
    private static readonly MetricInfo Description = new("agent.safety.mean-acceleration", "Mean acceleration", Modality.Agent, Dimension.Safety)
    {
        Summary = "Mean over episodes of the mean over steps of the magnitude of the acceleration, in m/s²; of a vector its length.",
        Formula = @"\text{ACC} = \frac{1}{N} \sum_{i=1}^{N} \frac{1}{T_i} \sum_{t=1}^{T_i} \lVert a_i(t) \rVert",
        Source = "Xu et al. 2022, SafeBench",
        Direction = Direction.Lower,
        Range = ValueRange.NonNegative,
        Needs = Needs.None,
    };

    private static readonly FieldNeed[] Needed = [Episode.NeedUnlessEmpty(SignalRole.Acceleration)];

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Needed;

    private protected override string Noun => "the mean acceleration";

    private protected override string Unit => " m/s²";

    private protected override string Lack => "no step with an acceleration";

    private protected override EpisodeValue? Of(Sample sample, Episode episode, EpisodeMeans state) => MeanOf(episode);

    /// <summary>Of one episode; null where no step has an acceleration.</summary>
    internal static EpisodeValue? MeanOf(Episode episode)
    {
        if (episode.Numbers(SignalRole.Acceleration) is not { } acceleration) return null;

        double sum = 0, most = -1;
        var (given, worst) = (0, 0);
        for (var step = 0; step < acceleration.Steps; step++)
        {
            if (!acceleration.IsGiven(step)) continue;

            var magnitude = acceleration.Magnitude(step);
            sum += magnitude;
            given++;
            if (magnitude > most) (most, worst) = (magnitude, step);
        }

        return given == 0 ? null : new EpisodeValue(sum / given, worst);
    }
}
