using System.Text.Json.Serialization;
using DataAuditor.Metrics.Agent.Episodes;

namespace DataAuditor.Metrics.Agent.Driving;

/// <summary>At how many steps the agent's speed is on the right side of a bound.</summary>
public abstract record SpeedComplianceMetric(MetricInfo Info) : EpisodeMetric(Info)
{
    /// <summary>The role of the bound.</summary>
    [JsonIgnore]
    private protected abstract string Bound { get; }

    [JsonIgnore]
    public sealed override IReadOnlyList<FieldNeed> Reads => [Episode.NeedUnlessEmpty(SignalRole.Speed), Episode.NeedOfSome(Bound)];

    private protected sealed override string Lack => $"no step with a speed and a '{Bound}'";

    /// <summary>By how much a speed is on the wrong side; 0 or below where it is not.</summary>
    private protected abstract double Excess(double speed, double bound);

    private protected sealed override EpisodeValue? Of(Sample sample, Episode episode, EpisodeMeans state)
    {
        if (episode.Numbers(SignalRole.Speed) is not { } speed || episode.Scalars(Bound) is not { } bound) return null;

        var most = double.NegativeInfinity;
        var (given, complying, worst) = (0, 0, 0);
        for (var step = 0; step < speed.Steps; step++)
        {
            var excess = Excess(speed.Components == 1 ? speed[step] : speed.Magnitude(step), bound[step]);
            if (double.IsNaN(excess)) continue;

            given++;
            if (excess <= 0) complying++;
            if (excess > most) (most, worst) = (excess, step);
        }

        return given == 0 ? null : new EpisodeValue((double)complying / given, worst);
    }
}
