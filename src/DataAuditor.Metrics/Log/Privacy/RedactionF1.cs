using DataAuditor.Metrics.Entities;
using DataAuditor.Metrics.Log.Spans;

namespace DataAuditor.Metrics.Log.Privacy;

/// <summary>How well what was redacted in the lines agrees with what had to be.</summary>
public sealed record RedactionF1() : SpanRedactionMetric(Description)
{
    private static readonly MetricInfo Description = new("log.privacy.redaction-f1", "Redaction F1", Modality.Log, Dimension.Privacy)
    {
        Summary = "Harmonic mean of precision and recall of redacted spans, over the spans of all lines; parts: each type, and for reference the mean over lines.",
        Formula = @"\frac{2 |E \cap \hat{E}|}{|E| + |\hat{E}|}",
        Source = "Ren et al. 2025; Pilán et al. 2022",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        PartNoun = "type",
        Needs = Needs.None,
    };

    private protected override RedactionRatio Ratio => RedactionRatio.F1;
}
