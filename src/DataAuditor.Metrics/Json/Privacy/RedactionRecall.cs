using DataAuditor.Metrics.Entities;

namespace DataAuditor.Metrics.Json.Privacy;

/// <summary>How much of what had to be redacted was.</summary>
public sealed record RedactionRecall() : DocumentRedactionMetric(Description)
{
    private static readonly MetricInfo Description = new("json.privacy.redaction-recall", "Redaction recall", Modality.Json, Dimension.Privacy)
    {
        Summary = "Share of gold entities that were redacted, over the entities of all records; parts: each type, and for reference the mean over documents.",
        Formula = @"\frac{|E \cap \hat{E}|}{|E|}",
        Source = "Singh et al. 2025",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        PartNoun = "type",
        Needs = Needs.None,
    };

    private protected override RedactionRatio Ratio => RedactionRatio.Recall;
}
