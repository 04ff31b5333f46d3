using DataAuditor.Metrics.Entities;

namespace DataAuditor.Metrics.Json.Privacy;

/// <summary>How well what was redacted agrees with what had to be.</summary>
public sealed record RedactionF1() : DocumentRedactionMetric(Description)
{
    private static readonly MetricInfo Description = new("json.privacy.redaction-f1", "Redaction F1", Modality.Json, Dimension.Privacy)
    {
        Summary = "Harmonic mean of precision and recall of redactions, over the entities of all records; parts: each type, and for reference the mean over documents.",
        Formula = @"\frac{2 |E \cap \hat{E}|}{|E| + |\hat{E}|}",
        Source = "Singh et al. 2025",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        PartNoun = "type",
        Needs = Needs.None,
    };

    private protected override RedactionRatio Ratio => RedactionRatio.F1;
}
