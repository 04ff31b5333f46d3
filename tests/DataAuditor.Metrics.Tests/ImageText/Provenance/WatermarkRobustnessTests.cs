using DataAuditor.Metrics.ImageText.Provenance;

namespace DataAuditor.Metrics.Tests.ImageText.Provenance;

public sealed class WatermarkRobustnessTests
{
    [Fact]
    public void Is_the_share_of_bits_that_survive() =>
        Assert.Equal(0.6875, Run.Score(new WatermarkRobustness(), Run.Record(("watermark", new { bits = "10110100", recovered = new { crop = "10110100", jpeg = "11000010" } }))).Value);

    [Fact]
    public void Lone_surrogates_in_names_are_text() =>
        Assert.Equal(0.5, Run.Score(new WatermarkRobustness(), """{"watermark":{"bits":"10","recovered":{"\ud800":"11"}}}""").Value);

    [Fact]
    public void Faults_a_lone_surrogate_among_bits() => Assert.Contains(
        "must have 'bits' as zeros and ones", Assert.Throws<AuditException>(() => Run.On(new WatermarkRobustness(), """{"watermark":{"bits":"\ud800"}}""")).Message, StringComparison.Ordinal);
}
