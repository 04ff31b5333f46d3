using DataAuditor.Metrics.Entities;
using DataAuditor.Metrics.Log.Spans;

namespace DataAuditor.Metrics.Log.Privacy;

/// <summary>How much of what was redacted in the lines had to be.</summary>
public sealed record RedactionPrecision() : SpanRedactionMetric(Description)
{
    private static readonly MetricInfo Description = new("log.privacy.redaction-precision", "Redaction precision", Modality.Log, Dimension.Privacy)
    {
        Summary = "Share of redacted spans that are gold ones, over the spans of all lines; parts: each type, and for reference the mean over lines.",
        Formula = @"\frac{|E \cap \hat{E}|}{|\hat{E}|}",
        Source = "Ren et al. 2025; Pilán et al. 2022",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        PartNoun = "type",
        Needs = Needs.None,
    };

    private protected override RedactionRatio Ratio => RedactionRatio.Precision;
}
