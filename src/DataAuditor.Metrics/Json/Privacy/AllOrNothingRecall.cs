using System.Text.Json.Serialization;
using DataAuditor.Metrics.Entities;

namespace DataAuditor.Metrics.Json.Privacy;

/// <summary>How often nothing of a kind is left to see in a document.</summary>
public sealed record AllOrNothingRecall() : RecordMetric<RedactionRecalls>(Description), IChecksRecords
{
    private static readonly MetricInfo Description = new("json.privacy.all-or-nothing-recall", "All-or-nothing recall", Modality.Json, Dimension.Privacy)
    {
        Summary = "Share of pairs of a document and a type of entity in it of which no entity was missed; parts: each type, and for reference the same with all documents for every type, and the share of entities that were not missed.",
        Formula = @"\text{Recall}_{\text{AON}}(t, d) = \mathbb{I}(E_{t,d} \setminus \hat{E}_{t,d} = \emptyset)",
        Source = "Scaiano et al. 2016; Singh et al. 2025",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        PartNoun = "type",
        Needs = Needs.None,
    };

    private static readonly FieldNeed[] Needed = [EntityFields.Gold];

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Needed;

    public override RedactionRecalls Empty() => new();

    public override void Add(RedactionRecalls state, Sample sample, Evidence evidence)
    {
        state.Add(sample);
        foreach (var (type, match) in EntityMatches.Of(sample).ByType)
        {
            if (match.Missed > 0 && evidence.Wants(sample.Index, match.Missed)) evidence.Add(new Exhibit(sample.Index, match.Missed, Describe(match), type));
        }
    }

    /// <summary>The types of which an entity was missed.</summary>
    public IEnumerable<RecordFault> FaultsOf(Sample sample) =>
        EntityMatches.Of(sample).ByType.Where(static type => type.Value.Missed > 0).Select(static type => new RecordFault(Describe(type.Value), type.Key));

    public override Measurement Measure(RedactionRecalls state, MetricContext context) => state.Measure(Info, context);

    private static string Describe(EntityMatch match) => $"{match.Missed} of {match.Gold} entities not redacted";
}
