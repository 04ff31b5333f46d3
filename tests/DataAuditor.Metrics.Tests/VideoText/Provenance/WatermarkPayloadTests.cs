using DataAuditor.Metrics.VideoText.Provenance;

namespace DataAuditor.Metrics.Tests.VideoText.Provenance;

public sealed class WatermarkPayloadTests
{
    [Fact]
    public void Is_the_mean_number_of_bits()
    {
        Assert.Equal(6, Run.Score(new WatermarkPayload(), Record("1010"), Record("10101010")).Value);
        Assert.Equal(0, Run.Score(new WatermarkPayload(), Record("")).Value);
    }

    [Fact]
    public void Needs_a_watermark() => Assert.Equal("no record has the field 'watermark'", Run.Reason(new WatermarkPayload(), Run.Record(("text", "a"))));

    private static string Record(string bits) => Run.Record(("watermark", new { bits }));
}
