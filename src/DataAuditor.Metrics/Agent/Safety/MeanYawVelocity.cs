using System.Text.Json.Serialization;
using DataAuditor.Metrics.Agent.Driving;
using DataAuditor.Metrics.Agent.Episodes;

namespace DataAuditor.Metrics.Agent.Safety;

/// <summary>How fast the agent turns on average.</summary>
public sealed record MeanYawVelocity() : EpisodeMetric(Description)
{
    private static readonly MetricInfo Description = new("agent.safety.mean-yaw-velocity", "Mean yaw velocity", Modality.Agent, Dimension.Safety)
    {
        Summary = "Mean over episodes of how far the heading turns in all, both ways, over the time that it takes, in rad/s; each turn by the shorter way around.",
        Formula = @"\text{YV} = \frac{1}{N} \sum_{i=1}^{N} \frac{\sum_{t=2}^{T_i} |\psi_i(t) \ominus \psi_i(t-1)|}{t_{T_i} - t_1}",
        Source = "Xu et al. 2022, SafeBench",
        Direction = Direction.Lower,
        Range = ValueRange.NonNegative,
        Needs = Needs.None,
    };

    private static readonly FieldNeed[] Needed = [Episode.NeedUnlessEmpty(SignalRole.Yaw), Episode.NeedOfTimes];

    [Option("Whether a turn is taken by the shorter way around (wrapped), or as the difference of the numbers (raw), as SafeBench has it, to which passing from 180° to −180° is a full turn.")]
    public YawDifference Difference { get; init; } = YawDifference.Wrapped;

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Needed;

    private protected override string Noun => "the mean yaw velocity";

    private protected override string Unit => " rad/s";

    private protected override string Lack => "no two successive steps with a heading";

    private protected override EpisodeValue? Of(Sample sample, Episode episode, EpisodeMeans state)
    {
        if (YawVelocity.AreDoubtful(sample, episode)) state.Remark(YawVelocity.Doubt);
        return YawVelocity.Of(episode, Difference);
    }
}
