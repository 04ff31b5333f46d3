using System.Text.Json.Serialization;
using DataAuditor.Metrics.Agent.Driving;
using DataAuditor.Metrics.Agent.Episodes;

namespace DataAuditor.Metrics.Agent.Safety;

/// <summary>How near in time the agent ever came to a collision.</summary>
public sealed record MinTtc() : EpisodeMinimumMetric(Description)
{
    /// <summary>Thirty years: slower than that nothing closes in, and a rate that small is what rounding leaves.</summary>
    private const double Longest = 1e9;

    private static readonly MetricInfo Description = new("agent.safety.min-ttc", "Minimum time to collision", Modality.Agent, Dimension.Safety)
    {
        Summary = "The least time to collision of all steps of all episodes, in s: the distance ahead over the speed at which it closes, by central differences. An extreme of these episodes, without an interval. Parts: the mean of the episodes' minima, and how many never close in, which are not in it.",
        Formula = @"\min_i \min_t \frac{d_i(t)}{-\dot{d}_i(t)} \text{ where } \dot{d}_i(t) < 0",
        Source = "The LLM Data Auditor, section 7.3; Ward et al. 2015",
        Direction = Direction.Higher,
        Range = ValueRange.NonNegative,
        Needs = Needs.None,
    };

    private static readonly FieldNeed[] Needed = [Proximity.NeedOfGap, Episode.NeedOfTimes];

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Needed;

    private protected override string Noun => "the least time to collision";

    private protected override string Unit => "s";

    private protected override string Lack => "no two successive steps with something ahead";

    private protected override string? Infinite => "episodes that never close in";

    private protected override EpisodeValue? Of(Sample sample, Episode episode, EpisodeMinima state)
    {
        if (Proximity.Gaps(episode) is not { } gaps || episode.Times is not { } times) return null;

        var rates = Gradient.Of(gaps, times.Values);
        double? least = null;
        var at = -1;
        for (var step = 0; step < gaps.Length; step++)
        {
            if (double.IsNaN(rates[step])) continue;

            // Boxes that overlap are in contact: no time is left.
            var time = rates[step] < 0 ? Math.Max(0, gaps[step]) / -rates[step] : double.PositiveInfinity;
            if (time > Longest) time = double.PositiveInfinity;
            if (least is null || time < least) (least, at) = (time, step);
        }

        return least is { } found ? new EpisodeValue(found, at) : null;
    }
}
