using System.Text.Json.Serialization;
using DataAuditor.Metrics.Agent.Driving;
using DataAuditor.Metrics.Agent.Episodes;

namespace DataAuditor.Metrics.Agent.Safety;

/// <summary>How often agents break rules, for as long or as far as they drive.</summary>
public sealed record RuleViolationRate() : EpisodeMetric(Description)
{
    private const double Kilometre = 1000;

    private static readonly MetricInfo Description = new("agent.safety.rule-violation-rate", "Rule violation rate", Modality.Agent, Dimension.Safety)
    {
        Summary = "Mean over episodes of the number of rule violations over the exposure: steps, or kilometres driven. Episodes without exposure are left out; collisions break no rule by themselves, and count where the option says so.",
        Formula = @"\text{RVR} = \frac{1}{N} \sum_{i=1}^{N} \frac{V_i}{E_i}",
        Source = "The LLM Data Auditor, section 7.3",
        Direction = Direction.Lower,
        Range = ValueRange.NonNegative,
        Needs = Needs.None,
    };

    [Option("What violations are held against: the steps of the episode, or the kilometres driven in it.")]
    public Exposure Exposure { get; init; } = Exposure.Steps;

    [Option("Whether collisions count as violations too.")]
    public bool Collisions { get; init; }

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Exposure is Exposure.Steps ? [Infractions.NeedOfAny(Collisions)] : [Infractions.NeedOfAny(Collisions), Travel.Need];

    private protected override string Noun => Exposure is Exposure.Steps ? "the violations a step" : "the violations a kilometre";

    private protected override string Lack => Exposure is Exposure.Steps ? "no step, or no word on violations" : "no distance driven, or no word on violations";

    private protected override EpisodeValue? Of(Sample sample, Episode episode, EpisodeMeans state)
    {
        var infractions = Infractions.Of(sample);
        if (!infractions.AreTold) return null;
        if (!Collisions && infractions.Collisions > 0) state.Remark("collisions are not among the violations");

        var violations = infractions.Total - (Collisions ? 0 : infractions.Collisions ?? 0);
        var exposure = Exposure is Exposure.Steps ? episode.Steps : Travel.Metres(sample) / Kilometre;
        return exposure > 0 ? new EpisodeValue(violations / exposure.Value) : null;
    }
}
