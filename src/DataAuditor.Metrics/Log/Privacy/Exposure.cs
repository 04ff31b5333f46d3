using DataAuditor.Metrics.SensitiveSpans;

namespace DataAuditor.Metrics.Log.Privacy;

/// <summary>How much of what points to persons or machines, or opens a door to them, is left in the lines. Links as such are everywhere in logs, and do not count unless asked for.</summary>
public sealed record Exposure : ExposureMetric
{
    private static readonly MetricInfo Description = new("log.privacy.exposure", "Exposure", Modality.Log, Dimension.Privacy)
    {
        Summary = "Sensitive spans left in a line, on average: addresses, names of accounts and machines, home folders, numbers of persons, passwords, keys and tokens.",
        Formula = @"\frac{1}{|\mathcal{D}|} \sum_{\ell \in \mathcal{D}} \sum_{x \in \psi(\ell)} \mathbb{I}(\text{type}(x) \in S_S)",
        Source = "Aghili et al. 2025",
        Direction = Direction.Lower,
        Range = ValueRange.NonNegative,
        PartNoun = "type",
        Needs = Needs.None,
    };

    public Exposure()
        : base(Description, "line") =>
        Types = SensitiveTypes.OfLogs;
}
