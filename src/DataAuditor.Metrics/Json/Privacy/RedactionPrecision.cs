using DataAuditor.Metrics.Entities;

namespace DataAuditor.Metrics.Json.Privacy;

/// <summary>How much of what was redacted had to be.</summary>
public sealed record RedactionPrecision() : DocumentRedactionMetric(Description)
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

    private protected override RedactionRatio Ratio => RedactionRatio.Precision;
}
