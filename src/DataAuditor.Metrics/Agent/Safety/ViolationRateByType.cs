using System.Text.Json.Serialization;
using DataAuditor.Metrics.Agent.Driving;

namespace DataAuditor.Metrics.Agent.Safety;

/// <summary>How many violations of each type there are for each kilometre.</summary>
public sealed record ViolationRateByType() : RecordMetric<ViolationCounts>(Description)
{
    private static readonly MetricInfo Description = new("agent.safety.violation-rate-by-type", "Violation rate by type", Modality.Agent, Dimension.Safety)
    {
        Summary = "Violations of all episodes, collisions among them, for each kilometre that all of them drove; parts: the types. Undefined where nothing was driven.",
        Formula = @"\text{RVR}^{(t)} = \frac{\sum_{i=1}^{N} V_i^{(t)}}{\sum_{i=1}^{N} \text{dist}_i}",
        Source = "The LLM Data Auditor, section 7.3; CARLA Autonomous Driving Leaderboard",
        Direction = Direction.Lower,
        Range = ValueRange.NonNegative,
        Needs = Needs.None,
        PartNoun = "type",
    };

    private static readonly FieldNeed[] Needed = [Infractions.NeedOfAny(withCollisions: true), Travel.Need];

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Needed;

    public override ViolationCounts Empty() => new();

    public override void Add(ViolationCounts state, Sample sample, Evidence evidence)
    {
        var infractions = Infractions.Of(sample);
        state.Add(sample, infractions, Travel.Metres(sample));
        foreach (var (type, count) in infractions.Counts)
        {
            if (count > 0 && evidence.Wants(sample.Index, count)) evidence.Add(new Exhibit(sample.Index, count, FormattableString.Invariant($"{count} times {PlainText.OneLine(type)}"), PlainText.OneLine(type)));
        }
    }

    public override Measurement Measure(ViolationCounts state, MetricContext context) => state.Measure(context) ?? Measurement.NotMeasurable("the episodes drove no distance: violations for each kilometre are undefined");
}
