using DataAuditor.Metrics.VideoText.Fidelity;

namespace DataAuditor.Metrics.Tests.VideoText.Fidelity;

public sealed class VisualQualityTests
{
    [Fact]
    public void Is_the_mean_over_videos_of_the_mean_over_frames()
    {
        var score = Run.Score(new VisualQuality(), """{"frame_quality":[1,2,3]}""", """{"frame_quality":[5]}""");

        Assert.Equal(3.5, score.Value);
        Assert.Equal((0, "the mean quality of frames is 2"), (score.Evidence[0].Record, score.Evidence[0].Detail));
    }

    [Fact]
    public void Averages_predictors_and_shows_each()
    {
        var score = Run.Score(new VisualQuality(), """{"frame_quality":{"imaging":[0.5,0.7],"aesthetic":[0.2]}}""");

        Assert.Equal(0.4, score.Value, 1e-12);
        Assert.Equal([("aesthetic", 0.2), ("imaging", 0.6)], score.Parts.Select(static part => (part.Name, Math.Round(part.Value, 12))));
    }

    [Fact]
    public void Leaves_out_videos_without_a_frame() => Assert.Equal(["1 record has no frame that was rated and is left out"], Run.Score(new VisualQuality(), """{"frame_quality":[]}""", """{"frame_quality":[1]}""").Notes);

    [Fact]
    public void Says_where_predictors_differ_from_video_to_video() => Assert.Equal(
        ["the predictor 'aesthetic' rated 1 of 3 videos: the value of the others is of other predictors"],
        Run.Score(new VisualQuality(), """{"frame_quality":{"imaging":[1],"aesthetic":[0]}}""", """{"frame_quality":{"imaging":[1],"aesthetic":[]}}""", """{"frame_quality":{"imaging":[1]}}""").Notes);

    [Fact]
    public void Lone_surrogates_in_names_are_text() => Assert.Equal("\\ud800", Assert.Single(Run.Score(new VisualQuality(), """{"frame_quality":{"\ud800":[1]}}""").Parts).Name);

    [Fact]
    public void Faults_numbers_that_do_not_add_up() => Assert.StartsWith(
        "record 0: the field 'frame_quality' must have numbers from −", Assert.Throws<AuditException>(() => Run.On(new VisualQuality(), """{"frame_quality":[1e200,1e200]}""")).Message, StringComparison.Ordinal);

    [Fact]
    public void Faults_what_are_no_numbers() => Assert.Equal(
        "record 0: 'imaging' of the field 'frame_quality' must be an array of numbers", Assert.Throws<AuditException>(() => Run.On(new VisualQuality(), """{"frame_quality":{"imaging":3}}""")).Message);
}
