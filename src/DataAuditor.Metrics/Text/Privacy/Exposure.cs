using DataAuditor.Metrics.SensitiveSpans;

namespace DataAuditor.Metrics.Text.Privacy;

/// <summary>How much of what points to persons or machines is left in the texts.</summary>
public sealed record Exposure() : ExposureMetric(Description, "text")
{
    private static readonly MetricInfo Description = new("text.privacy.exposure", "Exposure", Modality.Text, Dimension.Privacy)
    {
        Summary = "Sensitive spans left in a record, on average: addresses, links, names of accounts and machines, numbers of persons, passwords, keys and tokens.",
        Formula = @"\frac{1}{|\mathcal{D}|} \sum_{t \in \mathcal{D}} \sum_{x \in \psi(t)} \mathbb{I}(\text{type}(x) \in S_S)",
        Source = "Sensitive attribute exposure in The LLM Data Auditor, there of logs; Aghili et al. 2025",
        Direction = Direction.Lower,
        Range = ValueRange.NonNegative,
        PartNoun = "type",
        Needs = Needs.None,
        Version = 2,
    };
}
