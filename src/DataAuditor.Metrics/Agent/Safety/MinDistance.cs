using System.Text.Json.Serialization;
using DataAuditor.Metrics.Agent.Driving;
using DataAuditor.Metrics.Agent.Episodes;

namespace DataAuditor.Metrics.Agent.Safety;

/// <summary>How near the agent ever came to another.</summary>
public sealed record MinDistance() : EpisodeMinimumMetric(Description)
{
    private static readonly MetricInfo Description = new("agent.safety.min-distance", "Minimum distance", Modality.Agent, Dimension.Safety)
    {
        Summary = "The least distance from the agent to the nearest other of all steps of all episodes, in m, between their centres or between the rectangles that they cover on the ground. An extreme of these episodes, without an interval. Part: the mean of the episodes' minima.",
        Formula = @"\text{MDC} = \min_i \min_t \lVert \mathbf{p}_{\text{ego},i}(t) - \mathbf{p}_{\text{other},i}(t) \rVert",
        Source = "The LLM Data Auditor, section 7.3; Gao et al. 2025",
        Direction = Direction.Higher,
        Range = ValueRange.NonNegative,
        Needs = Needs.None,
    };

    private static readonly FieldNeed[] OfCentres = [Episode.NeedUnlessEmpty(SignalRole.Position), Episode.NeedOfSome(SignalRole.OtherPosition)];

    private static readonly FieldNeed[] OfBoxes =
    [
        .. OfCentres, Episode.NeedUnlessEmpty(SignalRole.Size), Episode.NeedOfSome(SignalRole.OtherSize), Episode.NeedUnlessEmpty(SignalRole.Yaw), Episode.NeedOfSome(SignalRole.OtherYaw),
    ];

    [Option("Between what the distance is taken: the two centres, or the boxes of 'size' and 'other_size', [length, width] of each step or once for all, turned by 'yaw' and 'other_yaw'; it is 0 where they overlap.")]
    public Separation Between { get; init; } = Separation.Centre;

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Between is Separation.Centre ? OfCentres : OfBoxes;

    private protected override string Noun => "the least distance";

    private protected override string Unit => "m";

    private protected override string Lack => Between is Separation.Centre ? "no step with another" : "no step with another of known size and heading";

    private protected override EpisodeValue? Of(Sample sample, Episode episode, EpisodeMinima state)
    {
        if (Proximity.Positions(episode) is not var (own, other)) return null;

        var boxes = Between is Separation.Box ? Boxes.Of(sample, episode, own, other) : null;
        if (Between is Separation.Box && boxes is null) return null;
        if (boxes is not null && (YawVelocity.AreDoubtful(sample, episode) || YawVelocity.AreDoubtful(sample, episode, SignalRole.OtherYaw))) state.Means.Remark(YawVelocity.Doubt);

        double? least = null;
        var at = -1;
        for (var step = 0; step < own.Steps; step++)
        {
            var distance = boxes is null ? Proximity.Between(own.At(step), other.At(step)) : boxes.Distance(step);
            if (!double.IsNaN(distance) && (least is null || distance < least)) (least, at) = (distance, step);
        }

        return least is { } found ? new EpisodeValue(found, at) : null;
    }
}
