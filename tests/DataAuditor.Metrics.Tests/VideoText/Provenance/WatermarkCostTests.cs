using DataAuditor.Distances;
using DataAuditor.Images;
using DataAuditor.Media;
using DataAuditor.Metrics.VideoText.Provenance;
using DataAuditor.Metrics.Watermarks;

namespace DataAuditor.Metrics.Tests.VideoText.Provenance;

public sealed class WatermarkCostTests
{
    private static readonly WatermarkCost Similarity = new() { Distance = WatermarkDistance.Ssim };

    private static readonly RasterImage Plain = FakeMedia.Noise("plain"), Marked = FakeMedia.Noise("marked");

    [Fact]
    public void Is_the_mean_distance_of_the_frames() =>
        Assert.Equal((1 - StructuralSimilarity.Of(Plain, Marked)) / 2, Run.Score(Similarity, Records(Video(Marked, Plain), Video(Plain, Plain))).Value, 1e-12);

    [Fact]
    public void Is_nothing_where_nothing_was_changed() => Assert.Equal(0, Run.Score(Similarity, Records(Video(Plain), Video(Plain))).Value);

    [Fact]
    public void Over_all_videos_it_is_the_frechet_distance_of_what_a_network_sees()
    {
        double[][] marked = [[0, 1], [2, 5], [3, 1]], unmarked = [[0, 0], [2, 4], [3, 3]];
        var metric = new WatermarkCost { Distance = WatermarkDistance.Fvd };
        var score = Run.Score(metric, [.. marked.Zip(unmarked, static (own, other) => Run.Record(("video_embedding", own), ("baseline_embedding", other)))]);

        Assert.Equal(FrechetDistance.Of(GaussianFit.Of(unmarked), GaussianFit.Of(marked)), score.Value, 1e-12);
        Assert.Equal(0, Run.Score(metric, [.. marked.Select(static own => Run.Record(("feature_embedding", own), ("video_embedding", new[] { 9.0, 9.0 }), ("baseline_embedding", own)))]).Value);
        Assert.Equal("no record has the field 'baseline_embedding', and no model is configured for the role 'video-features'", Run.Reason(metric, Run.Record(("video_embedding", marked[0]))));
    }

    [Fact]
    public void Takes_the_distance_that_a_record_has() =>
        Assert.Equal(0.3, Run.Score(new WatermarkCost(), Run.Record(("lpips", 0.2)), Run.Record(("distortion", 0.4))).Value, 1e-12);

    [Fact]
    public void Needs_a_distance_or_a_model() =>
        Assert.StartsWith("no record has one of the fields 'lpips', 'distortion', and ", Run.Reason(new WatermarkCost(), Run.Record(("text", "a"))), StringComparison.Ordinal);

    [Fact]
    public void Refuses_videos_of_other_lengths_or_sizes()
    {
        Assert.Contains(
            "has 2 frames of 16 × 16 pixels, and its baseline 'b' 1 frames of 16 × 16 pixels",
            Assert.Throws<AuditException>(() => Run.On(Similarity, Records(Video(Plain, Plain), Video(Plain)))).Message, StringComparison.Ordinal);
        Assert.Throws<AuditException>(() => Run.On(Similarity, Records(Video(Plain), Video(FakeMedia.Noise("wide", 32)))));
    }

    [Fact]
    public void Holds_sizes_against_each_other_before_frames_are_scaled()
    {
        var records = Records(Video(FakeMedia.Noise("large", 512, 512)), Video(FakeMedia.Noise("small", 256, 256)));
        Assert.Contains("512 × 512", Assert.Throws<AuditException>(() => Run.On(Similarity, records)).Message, StringComparison.Ordinal);
        Assert.Contains("512 × 512", Assert.Throws<AuditException>(() => new FramePairs().Inputs(records.Samples().Single())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Compares_frames_as_large_as_they_are()
    {
        RasterImage large = FakeMedia.Noise("large", 300, 280), other = FakeMedia.Noise("other", 300, 280);
        Assert.Equal(1 - StructuralSimilarity.Of(large, other), Run.Score(Similarity, Records(Video(large), Video(other))).Value, 1e-12);
    }

    [Fact]
    public void Is_not_defined_for_frames_smaller_than_the_window() =>
        Assert.IsType<Measurement.NotApplicable>(Run.On(Similarity, Records(Video(FakeMedia.Noise("a", 4, 4)), Video(FakeMedia.Noise("b", 4, 4)))));

    private static RasterVideo Video(params RasterImage[] frames) => new(frames, 2);

    private static Run.Records Records(RasterVideo video, RasterVideo baseline) =>
        new([Run.Record(("video", "v"), ("baseline_video", "b"))]) { Media = new FakeMedia().With("v", video).With("b", baseline) };
}
