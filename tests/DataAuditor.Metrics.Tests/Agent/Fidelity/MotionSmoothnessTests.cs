using DataAuditor.Media;
using DataAuditor.Metrics.Agent.Fidelity;

namespace DataAuditor.Metrics.Tests.Agent.Fidelity;

public sealed class MotionSmoothnessTests
{
    private const int Side = 64;

    [Fact]
    public void Takes_what_the_record_says()
    {
        var score = Run.Score(new MotionSmoothness(), """{"motion_smoothness":0.9,"video":"none.mp4"}""", """{"motion_smoothness":0.5}""");

        Assert.Equal(0.7, score.Value, 12);
        Assert.Equal((1L, "the smoothness of its motion is 0.5"), (score.Evidence[0].Record, score.Evidence[0].Detail));
        Assert.Empty(score.Notes);
        Assert.Throws<AuditException>(() => Run.On(new MotionSmoothness(), """{"motion_smoothness":1.5}"""));
    }

    // Too small to tell a motion, so that the middle of two frames is their mean: 75 and 0 off.
    [Fact]
    public void Is_1_less_the_mean_difference_of_every_other_frame_from_the_middle_of_its_neighbours()
    {
        var score = Score(new MotionSmoothness(), new FakeMedia().With("a.mp4", Video(Plain(0), Plain(100), Plain(50), Plain(30), Plain(10), Plain(200))));

        Assert.Equal(1 - (75 / 255.0 / 2), score.Value, 12);
        Assert.Equal(["the smoothness of 1 videos is by built-in flow, which does not compare with VBench's"], score.Notes);
    }

    [Fact]
    public void Is_1_where_nothing_moves() => Assert.Equal(1, Score(new MotionSmoothness(), new FakeMedia().With("a.mp4", Video(Pattern(0), Pattern(0), Pattern(0)))).Value, 9);

    // The same three places; only in their order the pattern moves evenly.
    [Fact]
    public void Follows_what_moves_evenly_and_finds_what_jumps()
    {
        var even = Score(new MotionSmoothness(), new FakeMedia().With("a.mp4", Video(Pattern(0), Pattern(3), Pattern(6)))).Value;
        var jumping = Score(new MotionSmoothness(), new FakeMedia().With("a.mp4", Video(Pattern(0), Pattern(6), Pattern(3)))).Value;

        Assert.InRange(1 - even, 0, 0.2 * (1 - jumping));
        Assert.InRange(even, 0.98, 1);
    }

    [Fact]
    public void Looks_at_no_more_frames_than_asked() => Assert.Equal(
        1, Score(new MotionSmoothness { MostFrames = 3 }, new FakeMedia().With("a.mp4", Video(Plain(5), Plain(5), Plain(5), Plain(90), Plain(5)))).Value);

    [Fact]
    public void Is_the_worst_of_videos_without_three_frames_or_that_cannot_be_used()
    {
        var media = new FakeMedia { CountsBroken = true }.With("a.mp4", Video(Plain(5), Plain(6))).Without("b.mp4", new MediaException("it ends early"));

        Assert.Equal(0, Score(new MotionSmoothness(), media).Value);
        Assert.Equal(0, Score(new MotionSmoothness(), media, "b.mp4").Value);
        Assert.Equal(["1 record has fewer than three frames and is left out", "1 record was left out: its videos cannot be used"], Score(new MotionSmoothness(), media.With("c.mp4", Video(Plain(5), Plain(5), Plain(5))), "c.mp4", "a.mp4", "b.mp4").Notes.Take(2));
    }

    private static Measurement.Score Score(MotionSmoothness metric, FakeMedia media, params string[] videos) =>
        Run.Score(metric, new Run.Records([.. (videos.Length == 0 ? ["a.mp4"] : videos).Select(video => $$"""{"video":"{{video}}"}""")]) { Media = media });

    private static RasterVideo Video(params RasterImage[] frames) => new(frames, 10);

    private static RasterImage Plain(byte value) => new(10, 10, 1, Enumerable.Repeat(value, 100).ToArray());

    private static RasterImage Pattern(int shift) => new(Side, Side, 1, Enumerable.Range(0, Side * Side).Select(pixel => (byte)(128 + (60 * Math.Sin(((pixel % Side) - shift) * 0.3)) + (50 * Math.Cos(pixel / Side * 0.25)))).ToArray());
}
