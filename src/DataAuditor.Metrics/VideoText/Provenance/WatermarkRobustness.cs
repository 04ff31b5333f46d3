using DataAuditor.Metrics.Watermarks;

namespace DataAuditor.Metrics.VideoText.Provenance;

/// <summary>How much of a watermark in videos survives.</summary>
public sealed record WatermarkRobustness() : WatermarkRobustnessMetric(Description)
{
    private static readonly MetricInfo Description = Describe("video-text.provenance.watermark-robustness", Modality.VideoText, "a video");
}
