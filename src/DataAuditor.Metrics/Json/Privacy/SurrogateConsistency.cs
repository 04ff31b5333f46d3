using System.Text.Json.Serialization;
using DataAuditor.Metrics.Entities;
using DataAuditor.Metrics.Json.Surrogates;

namespace DataAuditor.Metrics.Json.Privacy;

/// <summary>How far who is one stays one, and who are two stay two, when surrogates are put in the place of entities.</summary>
public sealed record SurrogateConsistency() : RecordMetric<SurrogateLedger>(Description)
{
    private static readonly MetricInfo Description = new("json.privacy.surrogate-consistency", "Surrogate consistency", Modality.Json, Dimension.Privacy)
    {
        Summary = "Share of distinct originals of a type that have one surrogate wherever they stand, and share it with no other original of the type; parts: each type, and for reference the share of originals that were left as they are anywhere.",
        Formula = @"\frac{1}{|O|} \sum_{o \in O} \mathbb{I}\left(|s(o)| = 1 \wedge |s^{-1}(s(o))| = 1\right)",
        Source = "Singh et al. 2025",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        PartNoun = "type",
        Needs = Needs.None,
    };

    // A record without a redacted entity has nothing that could be replaced in two ways.
    private static readonly FieldNeed[] Needed = [new FieldNeed(EntityFields.Redacted) { IsSparse = true }];

    [Option("Where an original has one surrogate: in all documents together (corpus), or in each for itself (document).")]
    public SurrogateScope Scope { get; init; } = SurrogateScope.Corpus;

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Needed;

    public override SurrogateLedger Empty() => new(Scope);

    public override void Add(SurrogateLedger state, Sample sample, Evidence evidence) => state.Add(sample.Index, Substitution.Of(sample));

    public override Measurement Measure(SurrogateLedger state, MetricContext context) => state.Measure(Info, context);
}
