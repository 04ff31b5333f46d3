using DataAuditor.Metrics.Entities;
using DataAuditor.Metrics.Log.Spans;

namespace DataAuditor.Metrics.Log.Privacy;

/// <summary>How much of what had to be redacted in the lines was.</summary>
public sealed record RedactionRecall() : SpanRedactionMetric(Description)
{
    private static readonly MetricInfo Description = new("log.privacy.redaction-recall", "Redaction recall", Modality.Log, Dimension.Privacy)
    {
        Summary = "Share of gold spans that were redacted, over the spans of all lines; parts: each type, and for reference the mean over lines.",
        Formula = @"\frac{|E \cap \hat{E}|}{|E|}",
        Source = "Ren et al. 2025; Pilán et al. 2022",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        PartNoun = "type",
        Needs = Needs.None,
    };

    private protected override RedactionRatio Ratio => RedactionRatio.Recall;
}
