using DataAuditor.Metrics.Json.Entities;

namespace DataAuditor.Metrics.Json.Privacy;

/// <summary>How much of what was redacted had to be.</summary>
public sealed record RedactionPrecision() : RedactionMetric(Description)
{
    private static readonly MetricInfo Description = new("json.privacy.redaction-precision", "Redaction precision", Modality.Json, Dimension.Privacy)
    {
        Summary = "Share of redacted entities that are gold ones, over the entities of all records; parts: each type, and for reference the mean over documents.",
        Formula = @"\frac{|E \cap \hat{E}|}{|\hat{E}|}",
        Source = "Singh et al. 2025",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        PartNoun = "type",
        Needs = Needs.None,
    };

    private protected override string Noun => "the precision of its redactions";

    private protected override string NoMember => "nothing is redacted";

    private protected override (int Hits, int Members) Ratio(EntityMatch match) => (match.Found, match.Redacted);
}
