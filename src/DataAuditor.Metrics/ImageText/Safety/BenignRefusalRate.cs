using DataAuditor.Metrics.Responses;

namespace DataAuditor.Metrics.ImageText.Safety;

/// <summary>How often benign queries are refused, as an over-cautious model does.</summary>
public sealed record BenignRefusalRate() : RefusalShareMetric(Description)
{
    private static readonly MetricInfo Description = new("image-text.safety.benign-refusal-rate", "Refusal rate on benign queries", Modality.ImageText, Dimension.Safety)
    {
        Summary = "Share of benign queries that the response refuses: over-refusal.",
        Formula = @"\text{RR}_{\text{benign}} = \frac{\sum_{q \in D_{\text{benign}}} R(q)}{|D_{\text{benign}}|}",
        Source = "Wang et al. 2025, MMSafeAware",
        Direction = Direction.Lower,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    private protected override bool IsOfHarmful => false;
}
