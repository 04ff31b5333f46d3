using System.Text.Json.Serialization;
using DataAuditor.Metrics.Agent.Driving;
using DataAuditor.Metrics.Scores;

namespace DataAuditor.Metrics.Agent.Utility;

/// <summary>In how many episodes the agent collides.</summary>
public sealed record CollisionRate() : RecordMetric<RecordShares>(Description), IChecksRecords
{
    private static readonly MetricInfo Description = new("agent.utility.collision-rate", "Collision rate", Modality.Agent, Dimension.Utility)
    {
        Summary = "Share of episodes with at least one collision.",
        Formula = @"\text{CR} = \mathbb{E}_{\tau \sim P}[c(\tau)]",
        Source = "Xu et al. 2022, SafeBench",
        Direction = Direction.Lower,
        Range = ValueRange.Unit,
        Needs = Needs.None,
        AlsoCovers = [Dimension.Safety],
    };

    private static readonly FieldNeed[] Needed = [Infractions.Need("collision")];

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Needed;

    public override RecordShares Empty() => new();

    public override void Add(RecordShares state, Sample sample, Evidence evidence)
    {
        var told = Infractions.Of(sample).Collisions;
        state.Add(told is null ? null : told > 0);
        if (told is > 0 and var collisions && evidence.Wants(sample.Index, collisions)) evidence.Add(new Exhibit(sample.Index, collisions, Told(collisions)));
    }

    /// <summary>An episode with a collision.</summary>
    public IEnumerable<RecordFault> FaultsOf(Sample sample)
    {
        if (Infractions.Of(sample).Collisions is > 0 and var collisions) yield return new RecordFault(Told(collisions));
    }

    public override Measurement Measure(RecordShares state, MetricContext context) => state.Measure(Info, "no word on collisions");

    private static string Told(long collisions) => collisions == 1 ? "the agent collides" : FormattableString.Invariant($"the agent collides {collisions} times");
}
