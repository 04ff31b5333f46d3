using System.Text.Json.Serialization;
using DataAuditor.Metrics.Agent.Driving;
using DataAuditor.Metrics.Agent.Episodes;

namespace DataAuditor.Metrics.Agent.Safety;

/// <summary>How much of their routes agents leave undriven.</summary>
public sealed record RouteIncompleteness() : EpisodeMetric(Description)
{
    private static readonly MetricInfo Description = new("agent.safety.route-incompleteness", "Route incompleteness", Modality.Agent, Dimension.Safety)
    {
        Summary = "Mean over episodes of the share of the planned route that is left at the end: by 'route_completion', in percent, or else the distance driven over 'route_length'; who drives farther than the route is long has completed it.",
        Formula = @"\text{RI} = 1 - \frac{\text{distance completed}}{\text{planned route length}}",
        Source = "The LLM Data Auditor, section 7.3; Xu et al. 2022, SafeBench",
        Direction = Direction.Lower,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    private static readonly FieldNeed[] Needed = [Travel.NeedOfRoute];

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Needed;

    private protected override string Noun => "the share of the route that is left";

    private protected override string Lack => "no route of a length above 0, or no distance";

    private protected override EpisodeValue? Of(Sample sample, Episode episode, EpisodeMeans state)
    {
        if (Travel.Percent(sample) is > 0 and <= 1) state.Remark($"'{Travel.Completion}' is 1 or below, and was taken for percent, not for a share");
        return Travel.ShareOfRoute(sample) is { } share ? new EpisodeValue(1 - share) : null;
    }
}
