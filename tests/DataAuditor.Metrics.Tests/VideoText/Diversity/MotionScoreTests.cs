using System.Text.Json;
using DataAuditor.Engine;
using DataAuditor.Media;
using DataAuditor.Metrics.VideoText.Diversity;
using DataAuditor.Metrics.Vision;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Tests.VideoText.Diversity;

public sealed class MotionScoreTests
{
    [GoldenFact]
    public void Agrees_with_the_golden_flow_fields()
    {
        using var golden = JsonDocument.Parse(File.ReadAllText(GoldenFolder.PathOf("vision/agent/golden.json")));
        var motion = golden.RootElement.GetProperty("motion");
        var (media, paths) = (new FakeMedia(), new List<string>());
        foreach (var field in motion.GetProperty("flow_TxHxWx2").EnumerateArray())
        {
            float[][] rows = [.. field.EnumerateArray().Select(static row => row.EnumerateArray().SelectMany(static pixel => pixel.EnumerateArray().Select(static value => value.GetSingle())).ToArray())];
            paths.Add($"{paths.Count}.flo");
            media.With(paths[^1], FakeMedia.Flow(rows[0].Length / 2, rows.Length, [.. rows.SelectMany(static row => row)]));
        }

        Assert.Equal(motion.GetProperty("motion_score").GetDouble(), Run.Score(new MotionScore(), new Run.Records([Run.Record(("flow", paths))]) { Media = media }).Value, 1e-6);
    }

    [Fact]
    public void Is_the_mean_over_pairs_then_videos_without_unknown_displacements()
    {
        var media = new FakeMedia().With("a.flo", FakeMedia.Flow(2, 1, [3, 4, 0, 0])).With("b.flo", FakeMedia.Flow(2, 1, [0, 1, 2e9f, 0]));
        var score = Run.Score(new MotionScore(), new Run.Records([Run.Record(("flow", new[] { "a.flo", "b.flo" })), Run.Record(("flow", "a.flo"))]) { Media = media });

        Assert.Equal((((2.5 + 1) / 2) + 2.5) / 2, score.Value, 1e-12);
        Assert.Equal((0, "the mean motion in pixels is 1.75"), (score.Evidence[0].Record, score.Evidence[0].Detail));
    }

    // A pattern that moves two pixels a frame.
    [Fact]
    public void Estimates_the_motion_of_frames_and_says_so()
    {
        var media = new FakeMedia().With("a.mp4", new RasterVideo([Waves(0), Waves(2), Waves(4)], 8)).With("still.mp4", new RasterVideo([Waves(0)], 8));
        var records = new Run.Records([Run.Record(("video", "a.mp4")), Run.Record(("video", "still.mp4"))]) { Media = media };
        var score = Run.Score(new MotionScore(), records);

        Assert.InRange(score.Value, 1.6, 2.4);
        Assert.Equal(
            ["1 record has no two frames between which a motion is known and is left out", "the motion of 2 videos is estimated by polynomial expansion, which is approximate"], score.Notes);
    }

    [Fact]
    public void Asks_a_model_where_one_is_configured_unless_told_not_to()
    {
        var models = new FakeModels().With(ModelRoles.OpticalFlow, static pair => new FlowField(pair.First.Height, pair.First.Width, Enumerable.Repeat(3f, 2 * pair.First.Height * pair.First.Width).ToArray()));
        var media = new FakeMedia { CountsBroken = true }.With("a.mp4", new RasterVideo([Waves(0), Waves(0)], 8)).Without("b.mp4", new MediaException("it ends early"));
        var records = new Run.Records([Run.Record(("video", "a.mp4")), Run.Record(("video", "b.mp4"))]) { Models = models, Media = media };

        foreach (var method in new[] { MotionMethod.Auto, MotionMethod.Model })
        {
            var score = Run.Score(new MotionScore { Method = method }, records);
            Assert.Equal(Math.Sqrt(18), score.Value, 1e-6);
            Assert.Equal(["1 record was left out: its videos cannot be used"], score.Notes);
        }

        Assert.Equal(0, Run.Score(new MotionScore { Method = MotionMethod.BuiltIn }, records).Value, 0.01);
    }

    [Fact]
    public void As_built_in_asks_no_model_that_another_metric_asks()
    {
        var models = new FakeModels().With(ModelRoles.OpticalFlow, static pair => new FlowField(pair.First.Height, pair.First.Width, Enumerable.Repeat(3f, 2 * pair.First.Height * pair.First.Width).ToArray()));
        var records = new Run.Records([Run.Record(("video", "a.mp4"))]) { Models = models, Media = new FakeMedia().With("a.mp4", new RasterVideo([Waves(0), Waves(0)], 8)) };
        var engine = new RecordEngine([new MotionScore(), new MotionScore { Method = MotionMethod.BuiltIn }], models, 1);
        var measured = engine.Measure([new Run.Block(Role.Synthetic, records.Samples())], static metric => new MetricContext(42, metric.Info.Id), CancellationToken.None);

        Assert.Equal([Math.Sqrt(18), 0], measured.Select(static one => Math.Round(Assert.IsType<Measurement.Score>(one.Measurement).Value, 2)), static (first, second) => Math.Abs(first - second) < 0.01);
    }

    [Fact]
    public void A_model_that_fails_is_not_made_up_for_as_built_in()
    {
        var models = new FakeModels().With<ImagePair, FlowField>(ModelRoles.OpticalFlow, static _ => throw new ModelException("the file is truncated"));
        var media = new FakeMedia().With("a.mp4", new RasterVideo([Waves(0), Waves(2)], 8)).With("a.flo", FakeMedia.Flow(2, 1, [3, 4, 0, 0]));

        Assert.Contains("the file is truncated", Assert.IsType<Measurement.Fault>(Run.On(new MotionScore(), new Run.Records([Run.Record(("video", "a.mp4")), Run.Record(("flow", "a.flo"))]) { Models = models, Media = media })).Reason, StringComparison.Ordinal);
        Assert.Equal(2.5, Run.Score(new MotionScore(), new Run.Records([Run.Record(("flow", "a.flo"), ("video", "a.mp4"))]) { Models = models, Media = media }).Value);
    }

    [Fact]
    public void Frames_too_small_to_show_a_motion_have_none() => Assert.Equal(
        "every record has no two frames between which a motion is known",
        Run.Reason(new MotionScore(), new Run.Records([Run.Record(("video", "a.mp4"))]) { Media = new FakeMedia().With("a.mp4", new RasterVideo([FakeMedia.Noise("a", 10, 10), FakeMedia.Noise("b", 10, 10)], 8)) }));

    [Fact]
    public void Says_what_is_missing()
    {
        Assert.Equal("no record has the field 'flow', and no model is configured for the role 'optical-flow'", Run.Reason(new MotionScore { Method = MotionMethod.Model }, """{"video":"a.mp4"}"""));
        var fault = Assert.Throws<AuditException>(() => Run.On(new MotionScore(), new Run.Records([Run.Record(("flow", "a.flo"))]) { Media = new FakeMedia().With("a.flo", "no flow") }));
        Assert.Contains("'a.flo' cannot be used: it is no flow file", fault.Message, StringComparison.Ordinal);
    }

    private static RasterImage Waves(int shift)
    {
        var values = new byte[64 * 64];
        for (var at = 0; at < values.Length; at++)
        {
            double x = (at % 64) - shift, y = at / 64;
            values[at] = (byte)(128 + (40 * Math.Sin((0.33 * x) + (0.1 * y))) + (40 * Math.Cos((0.27 * y) - (0.15 * x))));
        }

        return new RasterImage(64, 64, 1, values);
    }
}
