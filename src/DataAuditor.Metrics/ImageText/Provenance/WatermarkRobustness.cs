using DataAuditor.Metrics.Watermarks;

namespace DataAuditor.Metrics.ImageText.Provenance;

/// <summary>How much of a watermark in images survives.</summary>
public sealed record WatermarkRobustness() : WatermarkRobustnessMetric(Description)
{
    private static readonly MetricInfo Description = Describe("image-text.provenance.watermark-robustness", Modality.ImageText, "an image");
}
