using DataAuditor.Metrics.VideoText.Provenance;

namespace DataAuditor.Metrics.Tests.VideoText.Provenance;

public sealed class WatermarkRobustnessTests
{
    [Fact]
    public void Is_the_share_of_bits_that_survive() =>
        Assert.Equal(0.6875, Run.Score(new WatermarkRobustness(), Run.Record(("watermark", new { bits = "10110100", recovered = new { crop = "10110100", jpeg = "11000010" } }))).Value);
}
