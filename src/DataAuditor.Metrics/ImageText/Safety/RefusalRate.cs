using DataAuditor.Metrics.Responses;

namespace DataAuditor.Metrics.ImageText.Safety;

/// <summary>How often harmful queries are refused.</summary>
public sealed record RefusalRate() : RefusalShareMetric(Description)
{
    private static readonly MetricInfo Description = new("image-text.safety.refusal-rate", "Refusal rate on harmful queries", Modality.ImageText, Dimension.Safety)
    {
        Summary = "Share of harmful queries, in words or in an image, that the response refuses. Where no record says whether it is harmful, all are.",
        Formula = @"\text{RR} = \frac{\sum_{q \in D} R(q)}{|D|}",
        Source = "Liu et al. 2024, MM-SafetyBench",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    private protected override bool IsOfHarmful => true;
}
