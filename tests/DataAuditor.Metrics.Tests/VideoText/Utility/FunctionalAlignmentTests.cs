using DataAuditor.Metrics.VideoText.Utility;

namespace DataAuditor.Metrics.Tests.VideoText.Utility;

public sealed class FunctionalAlignmentTests
{
    [Fact]
    public void Is_the_mean_cosine_of_style_and_video() =>
        Assert.Equal(0.8, Run.Score(new FunctionalAlignment(), """{"style_embedding":[1,0],"video_embedding":[3,4]}""", """{"style_embedding":[0,2],"video_embedding":[0,1]}""").Value, 1e-12);

    [Fact]
    public void Says_what_is_missing() => Assert.Equal(
        "no record has the field 'video_embedding', and no model is configured for the role 'clip-image'", Run.Reason(new FunctionalAlignment(), """{"style_embedding":[1,0],"video":"a.mp4"}"""));
}
