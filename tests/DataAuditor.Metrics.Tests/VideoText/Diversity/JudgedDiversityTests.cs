using DataAuditor.Media;
using DataAuditor.Metrics.VideoText.Diversity;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Tests.VideoText.Diversity;

public sealed class JudgedDiversityTests
{
    [Fact]
    public void Is_the_mean_rating() => Assert.Equal(3, Run.Score(new JudgedDiversity(), """{"judge_score":2}""", """{"judge_score":4}""").Value);

    [Fact]
    public void Shows_a_judge_the_first_and_the_last_of_a_video_s_frames_and_some_between()
    {
        RasterImage[] frames = [.. Enumerable.Range(0, 20).Select(frame => FakeMedia.Noise($"frame {frame}"))];
        var asked = new List<JudgeQuestion>();
        var models = new FakeModels().With(ModelRoles.Judge, question =>
        {
            asked.Add(question);
            return new JudgeAnswer(2, 0, "still");
        });
        var records = new Run.Records([Run.Record(("video", "a.mp4"), ("text", "A run."))]) { Media = new FakeMedia().With("a.mp4", new RasterVideo(frames, 1)), Models = models };
        var score = Assert.IsType<Measurement.Score>(Run.Measure(new JudgedDiversity(), records, threads: 1, 1));

        Assert.Equal(2, score.Value);
        var shown = Assert.Single(asked).Images;
        Assert.Equal(8, shown.Count);
        Assert.Equal(PngFile.Of(frames[0]), shown[0].Content.ToArray());
        Assert.Equal(PngFile.Of(frames[^1]), shown[^1].Content.ToArray());
    }

    [Fact]
    public void Asks_for_frames_farther_apart_where_a_video_is_long()
    {
        var models = new FakeModels().With(ModelRoles.Judge, static _ => new JudgeAnswer(2, 0, "still"));
        RasterImage[] frames = [.. Enumerable.Range(0, 64).Select(static frame => FakeMedia.Noise($"frame {frame}"))];
        var media = new FakeMedia().With("short.mp4", new RasterVideo(frames[..63], 1)).With("long.mp4", new RasterVideo(frames, 1));
        Run.Measure(new JudgedDiversity(), new Run.Records([Run.Record(("video", "short.mp4")), Run.Record(("video", "long.mp4"))]) { Media = media, Models = models }, threads: 1, 2);

        Assert.Equal([("short.mp4", 1), ("long.mp4", 1), ("long.mp4", 1 / 16.0)], media.Asked.Select(static asked => (asked.Path, asked.Request.FramesPerSecond!.Value)));
        Assert.All(media.Asked, static asked => Assert.Equal(64, asked.Request.MostFrames));
    }

    [Fact]
    public void Is_not_measurable_where_nobody_rated() =>
        Assert.Equal("no record has the field 'judge_score', and no model is configured for the role 'judge'", Run.Reason(new JudgedDiversity(), """{"video":"a.mp4"}"""));
}
